using Libvirt.Cpu;
using Libvirt.Cpu.Maps;
using Libvirt.Cpu.X86;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Monitor.Commands;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Guests;

/// <summary>
/// What QEMU really gave to a guest as processor: a full check refuses what differs from the definition, otherwise the live definition becomes what the guest sees,
/// so that it sees the same after a restore or a migration.
/// </summary>
internal sealed class GuestProcessor(Guest<QemuRun> guest, QemuRun run)
{
    private const string ParavirtualSpinlocks = "kvm-pv-unhalt", InvariantClock = "invtsc", NestedVirtualization = "vmx";

    /// <summary>Enlightenments that a guest can do without; native only warns about them.</summary>
    private static readonly HashSet<string> Dispensable = new(StringComparer.Ordinal) { "hv-relaxed", "hv-vapic" };

    /// <summary>Asks, checks and changes the live definition.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: check='full' and it differs; VIR_ERR_CONFIG_UNSUPPORTED: an enlightenment, spinlocks or the clock are not there</exception>
    public void Settle(Deadline deadline)
    {
        var live = guest.State.Live!;
        if (CpuMap.Current.Find(live.Os.Type.Architecture ?? "") is not X86Architecture architecture || !run.Emulator.Has("cpu-unavailable-features"))
            return;
        if (run.Monitor.QueryCpus(deadline) is not [var first, ..])
            return;
        var enlightenments = live.Features?.Hyperv is { } hyperv ? CommandLine.Machine.HypervOptions.SwitchedOn(hyperv) : [];
        var (enabled, properties) = Enabled(architecture.Map, first.Path, [.. enlightenments, ParavirtualSpinlocks], deadline);
        var disabled = architecture.Map.NewSet();
        foreach (var name in run.Monitor.QueryUnavailableFeatures(first.Path, deadline))
            if (architecture.Map.FindHypervisorFeature(name) is >= 0 and var index)
                disabled.Add(index);
        if (live.Features?.PvSpinlock == true && !properties.GetValueOrDefault(ParavirtualSpinlocks))
            throw Unsupported("host doesn't support paravirtual spinlocks");
        foreach (var name in enlightenments)
            if (!Dispensable.Contains(name) && !properties.GetValueOrDefault(name))
                throw Unsupported("host doesn't support hyperv " + name["hv-".Length..].Split('-', 2) switch
                {
                    [("stimer" or "tlbflush") and var part, var kind] => $"{part} '{kind}' feature",
                    _ => $"'{name["hv-".Length..]}' feature",
                });
        if (live.Cpu is not { Mode: { } mode } cpu || mode == CpuMode.Custom && cpu.Model?.Name is null)
            return;
        if (architecture.HasFeature(cpu, InvariantClock) && !enabled.Contains(architecture.Map.FindFeature(InvariantClock)))
            throw Unsupported("host doesn't support invariant TSC");
        guest.EditLive(definition => architecture.UpdateLive(definition.Cpu!, enabled, disabled));
    }

    /// <summary>Features that are on, and properties that are true or false by QEMU's names.</summary>
    /// <param name="map">The features.</param>
    /// <param name="path">The processor.</param>
    /// <param name="more">Properties beside features that are wanted.</param>
    /// <param name="deadline">For all answers.</param>
    private (X86FeatureSet Enabled, Dictionary<string, bool> Properties) Enabled(X86Map map, string path, List<string> more, Deadline deadline)
    {
        if (run.Emulator.Has("qom-list-get"))
        {
            var all = run.Monitor.QueryBooleans(path, deadline);
            return (Named(map, all, map.NewSet()), all);
        }
        // Hundreds of properties one by one would take longer than the whole start: registers first, then what no register tells.
        var registers = run.Monitor.QueryCpuRegisters(path, deadline) ?? throw QmpErrors.Internal("QEMU does not tell the features of its processors");
        var enabled = ((X86Architecture)CpuMap.Current.Find("x86_64")!).FromRegisters(registers).Features;
        bool nested = enabled.Contains(map.FindFeature(NestedVirtualization));
        foreach (var feature in map.Features)
            if (feature.Register.IsMsr && (nested || !feature.Name.StartsWith("vmx-", StringComparison.Ordinal)))
                more.Add(feature.Name.Replace('_', '-'));
        var some = run.Monitor.QueryEachBoolean(path, more, deadline);
        return (Named(map, some, enabled), some);
    }

    private static X86FeatureSet Named(X86Map map, Dictionary<string, bool> properties, X86FeatureSet features)
    {
        foreach (var (name, value) in properties)
            if (value && map.FindHypervisorFeature(name) is >= 0 and var index)
                features.Add(index);
        return features;
    }

    private static LibvirtException Unsupported(string text) => LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, text);
}
