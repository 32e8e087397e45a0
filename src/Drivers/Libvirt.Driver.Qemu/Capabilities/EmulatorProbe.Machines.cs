using Libvirt.Documents.EmulatorCapabilities;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Capabilities;

internal sealed partial class EmulatorProbe
{
    private void Machines(string accelerator)
    {
        var reply = _monitor.Ask("query-machines", null, _deadline);
        int first = _result.Entries.Count;
        foreach (var item in reply.Array.Items)
        {
            if (item is not JsonObject machine)
                throw reply.Malformed("machine data");
            var name = machine.GetString("name") ?? throw reply.Malformed("'name' data");
            if (name == "none")
                continue; // for questions like these only
            var entry = new EmulatorMachineType
            {
                Accelerator = accelerator,
                Name = name,
                Alias = machine.GetString("alias"),
                HotplugCpus = machine.GetBoolean("hotpluggable-cpus"),
                MaximumCpus = machine.GetNumber("cpu-max")?.AsUInt,
                Default = machine.GetBoolean("is-default"),
                DefaultCpu = machine.GetString("default-cpu-type"),
                DefaultMemory = machine.GetString("default-ram-id"),
                NumaMemory = machine.GetBoolean("numa-mem-supported"),
                Deprecated = machine.GetBoolean("deprecated"),
                Acpi = machine.GetBoolean("acpi"),
            };
            if (entry.Default == true || (Preferred(_result.Architecture!) is { } preferred && (name == preferred || entry.Alias == preferred)))
                _result.Entries.Insert(first, entry);
            else
                _result.Entries.Add(entry);
        }
    }

    /// <summary>What libvirt takes where QEMU has no default; it stands first.</summary>
    private static string? Preferred(string architecture) => architecture is "aarch64" or "armv6l" or "armv7l" or "riscv32" or "riscv64" ? "virt" : null;

    private void MachineProperties(string accelerator)
    {
        var calls = new List<(string Prefix, QmpCall Call)>();
        void Ask(string prefix, string type) => calls.Add((prefix, _monitor.Begin("qom-list-properties", new JsonObject().Add("typename", type))));
        if (Canonical(accelerator, "virt") is { } virt)
            Ask("machine virt", virt + "-machine");
        Ask("machine none", "none-machine");
        if (QemuArchitecture.IsX86(_result.Architecture!))
            Ask("machine pc", "generic-pc-machine"); // abstract, and so not among the types
        foreach (var (prefix, call) in calls)
            TakeProperties(prefix, call);
    }

    private string? Canonical(string accelerator, string name)
    {
        foreach (var entry in _result.Entries)
            if (entry is EmulatorMachineType machine && machine.Accelerator == accelerator && (machine.Name == name || machine.Alias == name))
                return machine.Name;
        return null;
    }
}
