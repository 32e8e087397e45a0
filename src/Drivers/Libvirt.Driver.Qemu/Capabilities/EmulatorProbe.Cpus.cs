using Libvirt.Documents.EmulatorCapabilities;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Capabilities;

internal sealed partial class EmulatorProbe
{
    private void CpuModels(string accelerator)
    {
        if (_facts.Schema.Entry("query-cpu-definitions") is null && !_flags.Has("query-cpu-definitions"))
            return;
        var reply = _monitor.Ask("query-cpu-definitions", null, _deadline);
        if (reply.ErrorClass is "CommandNotFound" or "GenericError")
            return; // this target has none
        foreach (var item in reply.Array.Items)
        {
            if (item is not JsonObject definition || definition.GetString("name") is not { } name)
                throw reply.Malformed("'name' data");
            var model = new EmulatorCpuModel { Accelerator = accelerator, Name = PowerName(name), TypeName = definition.GetString("typename") is { Length: > 0 } type ? type : null, Deprecated = definition.GetBoolean("deprecated") };
            if (definition.GetArray("unavailable-features") is { } blockers)
            {
                model.Usable = blockers.Items.Count == 0;
                foreach (var blocker in blockers.Items)
                    if (blocker is JsonString text)
                        model.Blockers.Add(text.Value);
            }
            _facts.Cpus.Add(name);
            _result.Entries.Add(model);
        }
    }

    /// <summary>
    /// The host's processor, or the most that the translator has. On x86 a second answer tells which features keep a guest from migrating. QEMU that spells features in its own
    /// way only in the full form is asked for that form of what it said.
    /// </summary>
    private void HostCpu(string accelerator)
    {
        if (!_flags.Has("query-cpu-model-expansion"))
            return;
        bool x86 = QemuArchitecture.IsX86(_result.Architecture!), arm = QemuArchitecture.IsArm(_result.Architecture!);
        var model = accelerator == ProbedAccelerator.Tcg ? "max" : "host";
        if (Expand(arm ? "full" : "static", new JsonObject().Add("name", model), x86 && !_flags.Has("canonical-cpu-features")) is not { } expansion)
            return;
        var host = new EmulatorHostCpu { Accelerator = accelerator, Model = expansion.GetObject("model")!.GetString("name"), Migratability = false };
        TakeProperties(host, expansion);
        if (x86 && Expand("static", Fixed(model), !_flags.Has("canonical-cpu-features"))?.GetObject("model")?.GetObject("props") is { } all)
            MarkMigratable(host, all);
        if (_flags.Has("query-cpu-model-expansion.deprecated-props"))
            foreach (var item in (arm ? expansion : Expand("full", new JsonObject().Add("name", model), false))?.GetArray("deprecated-props")?.Items ?? [])
                if (item is JsonString text)
                    host.DeprecatedFeatures.Add(text.Value);
        if (accelerator != ProbedAccelerator.Tcg && (x86 || arm))
            HyperV(model);
        _result.Entries.Add(host);
    }

    /// <summary>On ppc64 libvirt's names of the models that it knows are in capitals.</summary>
    private string PowerName(string name)
        => _result.Architecture is "ppc64" or "ppc64le" && name.StartsWith("power", StringComparison.Ordinal) && Numbers.TryParseUInt(name.AsSpan(5), out uint generation) && generation >= 6
            ? name.ToUpperInvariant() : name;

    private static JsonObject Fixed(string model) => new JsonObject().Add("name", model).Add("props", new JsonObject().Add("migratable", false));

    private JsonObject? Expand(string form, JsonObject model, bool thenFull)
    {
        var reply = _monitor.Ask("query-cpu-model-expansion", new JsonObject().Add("type", form).Add("model", model), _deadline);
        if (reply.IsError)
            return null; // such a target, or such a model, cannot be expanded
        if (reply.Object.GetObject("model") is not { } answer)
            throw reply.Malformed("'model'");
        return thenFull && Expand("full", (JsonObject)answer.Clone(), false) is { } full ? full : reply.Object;
    }

    private static void TakeProperties(EmulatorHostCpu host, JsonObject expansion)
    {
        foreach (var (name, value) in expansion.GetObject("model")?.GetObject("props")?.Members ?? [])
        {
            var (type, text) = value switch
            {
                JsonBoolean boolean => ("boolean", boolean.Value ? "true" : "false"),
                JsonNumber { AsLong: not null } number => ("number", number.Text), // others native passes over
                JsonString word => ("string", word.Value),
                _ => (null, null),
            };
            if (type is not null)
                host.Properties.Add(new EmulatorCpuProperty { Name = name, Type = type, Value = text });
        }
    }

    private static void MarkMigratable(EmulatorHostCpu host, JsonObject all)
    {
        host.Migratability = true;
        foreach (var property in host.Properties)
        {
            if (property.Type != "boolean" || all.GetBoolean(property.Name!) is not { } unrestricted)
                continue;
            if (property.IsOn)
                property.Migratable = true;
            else if (unrestricted)
                (property.Value, property.Migratable) = ("true", false);
        }
    }

    /// <summary>What KVM can show of Hyper-V. Before QEMU 8.0 the answer does not tell.</summary>
    private void HyperV(string model)
    {
        var question = Fixed(model);
        question.GetObject("props")!.Add("hv-passthrough", true);
        const uint Telling = 8_000_000;
        if (Expand("full", question, false)?.GetObject("model")?.GetObject("props") is not { } properties || _result.Version < Telling)
            return;
        var found = new EmulatorHyperV
        {
            Supported = true,
            DirectTimers = properties.GetBoolean("hv-stimer-direct") == true,
            DirectFlush = properties.GetBoolean("hv-tlbflush-direct") == true,
            ExtendedFlush = properties.GetBoolean("hv-tlbflush-ext") == true,
        };
        foreach (var name in HyperVNames.All)
            if (properties["hv-" + name.Replace('_', '-')] switch { JsonBoolean boolean => boolean.Value, JsonNumber number => number.AsLong is not (0 or null), JsonString => true, _ => false })
                found.Enlightenments.Add(name);
        if (found.Enlightenments.Count > 0)
            _result.HyperV = found;
    }
}
