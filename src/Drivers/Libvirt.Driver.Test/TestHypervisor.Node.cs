namespace Libvirt.Driver.Test;

public sealed unsafe partial class TestHypervisor
{
    private const ulong Version = 2;

    /// <summary>Everything is in memory.</summary>
    public override bool AnswersAtOnce(string function) => true;

    /// <inheritdoc/>
    public override bool ClosesAtOnce => true;

    /// <inheritdoc/>
    public override string ConnectGetType(Connection conn) => "TEST";

    /// <inheritdoc/>
    public override ulong ConnectGetVersion(Connection conn) => Version;

    /// <inheritdoc/>
    public override ulong ConnectGetLibVersion(Connection conn) => Constants.LibvirVersionNumber;

    /// <inheritdoc/>
    public override string ConnectGetHostname(Connection conn) => Libvirt.Host.HostName.Get();

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
        Flags.Check(flags, 0, "testConnectGetSysinfo");
        return """
            <sysinfo type='smbios'>
              <bios>
                <entry name='vendor'>LENOVO</entry>
                <entry name='version'>G4ETA1WW (2.61 )</entry>
                <entry name='date'>05/07/2014</entry>
                <entry name='release'>2.61</entry>
              </bios>
            </sysinfo>

            """;
    }

    /// <inheritdoc/>
    public override NodeInfo NodeGetInfo(Connection conn)
    {
        var node = host.Node;
        var info = new NodeInfo
        {
            Memory = node.MemoryKib, Cpus = node.Cpus, Mhz = node.Mhz, Nodes = node.Nodes, Sockets = node.Sockets, Cores = node.Cores, Threads = node.Threads,
        };
        FixedText.Write(new Span<byte>(info.Model, 32), node.Model);
        return info;
    }

    /// <inheritdoc/>
    public override (int Total, byte[] Map, uint Online) NodeGetCPUMap(Connection conn, uint flags)
    {
        Flags.Check(flags, 0, "testNodeGetCPUMap");
        return (8, [0b10101], 3); // the same on every pretended host
    }

    /// <inheritdoc/>
    public override TypedParameter[] NodeGetCPUStats(Connection conn, int cpuNum, uint flags)
    {
        Flags.Check(flags, 0, "testNodeGetCPUStats");
        return
        [
            TypedParameter.ULong(Constants.NodeCpuStatsUser, 9797400000), TypedParameter.ULong(Constants.NodeCpuStatsKernel, 34678723400000),
            TypedParameter.ULong(Constants.NodeCpuStatsIdle, 87264900000), TypedParameter.ULong(Constants.NodeCpuStatsIowait, 763600000),
            TypedParameter.ULong("guest", 1797400000),
        ];
    }

    /// <inheritdoc/>
    public override ulong NodeGetFreeMemory(Connection conn) => host.Node.Cells.Count == 0 ? 0 : (ulong)host.Node.Cells.Sum(c => (long)c.FreeKib) * 1024 / 2;

    /// <inheritdoc/>
    public override int NodeGetCellsFreeMemory(Connection conn, Span<ulong> freeMems, int startCell, int maxCells)
    {
        var cells = host.Node.Cells;
        if (startCell >= cells.Count)
            throw Failure.Argument("Range exceeds available cells");
        int count = 0;
        for (int cell = startCell; cell < cells.Count && count < maxCells; cell++)
            freeMems[count++] = cells[cell].FreeKib * 1024;
        return count;
    }

    /// <inheritdoc/>
    public override int NodeGetFreePages(Connection conn, uint[] pages, int startCell, uint cellCount, Span<ulong> counts, uint flags)
    {
        Flags.Check(flags, 0, "testNodeGetFreePages");
        int written = 0;
        for (uint cell = 0; cell < cellCount; cell++)
        {
            ulong free = unchecked((ulong)(7 + 12 * (startCell + (long)cell))); // numbers that differ, no more
            for (int page = 0; page < pages.Length; page++, free = 2 * free + 7)
                counts[written++] = free;
        }
        return written;
    }

    /// <inheritdoc/>
    public override SecurityModel NodeGetSecurityModel(Connection conn)
    {
        var model = new SecurityModel();
        FixedText.Write(new Span<byte>(model.Model, 257), "testSecurity");
        return model;
    }
}
