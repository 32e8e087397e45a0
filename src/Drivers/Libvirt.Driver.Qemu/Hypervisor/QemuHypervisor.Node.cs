using Libvirt.Host;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    /// <inheritdoc/>
    public override string ConnectGetType(Connection conn) => "QEMU";

    /// <inheritdoc/>
    public override ulong ConnectGetLibVersion(Connection conn) => Constants.LibvirVersionNumber;

    /// <inheritdoc/>
    public override string ConnectGetHostname(Connection conn) => HostName.Get();

    /// <inheritdoc/>
    public override string ConnectGetURI(Connection conn) => conn.Uri!.ToString();

    /// <inheritdoc/>
    public override bool ConnectIsAlive(Connection conn) => true;

    /// <inheritdoc/>
    public override bool ConnectIsEncrypted(Connection conn) => false;

    /// <inheritdoc/>
    public override bool ConnectIsSecure(Connection conn) => true;

    /// <inheritdoc/>
    public override string ConnectGetSysinfo(Connection conn, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuConnectGetSysinfo");
        return HostNode.Real.SystemInformation(ErrorDomain.Qemu);
    }

    /// <inheritdoc/>
    public override NodeInfo NodeGetInfo(Connection conn) => HostNode.Real.Info();

    /// <inheritdoc/>
    public override (int Total, byte[] Map, uint Online) NodeGetCPUMap(Connection conn, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuNodeGetCPUMap");
        return HostNode.Real.CpuMap();
    }

    /// <inheritdoc/>
    public override TypedParameter[] NodeGetCPUStats(Connection conn, int cpuNum, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuNodeGetCPUStats");
        return HostNode.Real.CpuStatistics(cpuNum);
    }

    /// <inheritdoc/>
    public override TypedParameter[] NodeGetMemoryStats(Connection conn, int cellNum, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuNodeGetMemoryStats");
        return HostNode.Real.MemoryStatistics(cellNum);
    }

    /// <inheritdoc/>
    public override ulong NodeGetFreeMemory(Connection conn) => HostNode.Real.FreeMemory();

    /// <inheritdoc/>
    public override int NodeGetCellsFreeMemory(Connection conn, Span<ulong> freeMems, int startCell, int maxCells)
        => HostNode.Real.CellsFreeMemory(freeMems, startCell, maxCells);

    /// <inheritdoc/>
    public override int NodeGetFreePages(Connection conn, uint[] pages, int startCell, uint cellCount, Span<ulong> counts, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuNodeGetFreePages");
        return HostNode.Real.FreePages(pages, startCell, cellCount, counts);
    }

    /// <inheritdoc/>
    public override int NodeAllocPages(Connection conn, uint[] pageSizes, ulong[] pageCounts, int startCell, uint cellCount, uint flags)
    {
        CallFlags.Check(flags, (uint)NodeAllocPagesFlags.Set, ErrorDomain.Qemu, "qemuNodeAllocPages");
        return HostNode.Real.AllocatePages(pageSizes, pageCounts, startCell, cellCount, !flags.Has(NodeAllocPagesFlags.Set));
    }

    /// <inheritdoc/>
    public override TypedParameter[] NodeGetMemoryParameters(Connection conn, uint flags)
    {
        CallFlags.Check(flags, (uint)TypedParameterFlags.ParamStringOkay, ErrorDomain.Qemu, "qemuNodeGetMemoryParameters");
        return HostNode.Real.MemoryParameters();
    }

    /// <inheritdoc/>
    public override void NodeSetMemoryParameters(Connection conn, TypedParameter[] @params, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuNodeSetMemoryParameters");
        HostNode.Real.SetMemoryParameters(@params);
    }

    /// <inheritdoc/>
    public override TypedParameter[] NodeGetSEVInfo(Connection conn, uint flags)
    {
        CallFlags.Check(flags, (uint)TypedParameterFlags.ParamStringOkay, ErrorDomain.Qemu, "qemuNodeGetSEVInfo");
        return HostNode.Real.SecureEncryptionInfo(ErrorDomain.Qemu);
    }
}
