using Libvirt.Driver.Qemu.Tuning;
using Libvirt.Host;
using Libvirt.Host.Numa;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    /// <inheritdoc/>
    public override TypedParameter[] DomainGetNumaParameters(Domain domain, uint flags)
    {
        CallFlags.Check(flags, ReadTuning, ErrorDomain.Qemu, "qemuDomainGetNumaParameters");
        var (definition, run) = ReadPinned(domain, flags & DeviceImpact);
        var memory = definition.NumaTuning?.Memory;
        var nodes = memory?.Placement == VcpuPlacement.Auto ? run?.Status.Placement?.Nodes : memory?.NodeSet;
        return
        [
            TypedParameter.Int(Constants.DomainNumaMode, (int)(memory?.Mode ?? NumaMode.Strict)),
            TypedParameter.String(Constants.DomainNumaNodeset, nodes?.ToString() ?? ""),
        ];
    }

    /// <inheritdoc/>
    public override void DomainSetNumaParameters(Domain domain, TypedParameter[] @params, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainSetNumaParameters");
        Parameters.Check(@params, (Constants.DomainNumaMode, TypedParameterType.Int), (Constants.DomainNumaNodeset, TypedParameterType.String));
        NumaMode? mode = null;
        CpuSet? nodes = null;
        foreach (var given in @params)
            if (given.Name == Constants.DomainNumaMode)
                mode = given.AsInt is >= 0 and <= (int)NumaMode.Restrictive ? (NumaMode)given.AsInt
                    : throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"unsupported numatune mode: '{given.AsInt}'");
            else if (!CpuSet.TryParse(given.Text, out nodes!))
                throw LibvirtException.InvalidArgument(ErrorDomain.None, $"Failed to parse bitmap '{given.Text}'");
            else if (nodes.IsEmpty)
                throw Invalid("Invalid nodeset for numatune");
        using var job = Write(domain, "DomainSetNumaParameters", out var guest);
        var impact = Impact.Of(guest.State, flags);
        // Both must take the change before the kernel sees it.
        if (impact.Live)
            Merge(guest.State.Live!.Clone(), mode, nodes);
        if (impact.Config)
            Merge(guest.State.Next.Clone(), mode, nodes);
        if (impact.Live)
        {
            NeedsSystem("NUMA tuning");
            Move(guest.State.Run!, guest.State.Live!, mode, nodes);
        }
        Edit(guest, impact, d => Merge(d, mode, nodes));
    }

    /// <summary>Moves the memory of a guest that runs: only groups can, so only where nothing but the group binds it.</summary>
    private static void Move(Guests.QemuRun run, DomainDocument live, NumaMode? mode, CpuSet? nodes)
    {
        var present = live.NumaTuning?.Memory;
        var presentMode = present is null ? (NumaMode?)null : present.Mode ?? NumaMode.Strict;
        if (mode is not null && presentMode is not null && mode != presentMode)
            throw Invalid("can't change numatune mode for running domain");
        if (mode == NumaMode.Strict && !Equals(nodes, present?.NodeSet))
            throw Invalid("can't change nodeset for strict mode for running domain");
        if (nodes is null || mode == NumaMode.Strict)
            return; // nothing that is not so already
        if (presentMode is not (null or NumaMode.Restrictive))
            throw Invalid("change of nodeset for running domain requires restrictive numa mode");
        foreach (int node in nodes.Members())
            if (!new NumaNodes(KernelFolders.Real).IsAvailable(node))
                throw LibvirtException.ConfigUnsupported(ErrorDomain.None, $"NUMA node {node} is unavailable");
        var group = GuestGroups.With(run, GroupController.CpuSet);
        foreach (var part in (List<ControlGroup>)[group.Group, group.Emulator, .. GuestGroups.Of(group, ScheduledPart.Vcpus, run, live), .. GuestGroups.Of(group, ScheduledPart.IoThreads, run, live)])
            new CpuSetControl(part) { MigratesMemory = true }.MemoryNodes = nodes.ToString();
    }

    private static void Merge(DomainDocument definition, NumaMode? mode, CpuSet? nodes)
    {
        var memory = definition.NumaTuning?.Memory;
        // The mode that stands without being said is no news.
        if (nodes is null && (mode is null || memory is null && mode == NumaMode.Strict))
            return;
        if ((nodes ?? memory?.NodeSet) is null && memory?.Placement != VcpuPlacement.Auto)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Domain, "nodeset for NUMA memory tuning must be set if 'placement' is 'static'");
        memory = (definition.NumaTuning ??= new()).Memory ??= new() { Mode = NumaMode.Strict };
        memory.Mode = mode ?? memory.Mode;
        if (nodes is null)
            return;
        memory.NodeSet = nodes;
        memory.Placement = VcpuPlacement.Static;
    }
}
