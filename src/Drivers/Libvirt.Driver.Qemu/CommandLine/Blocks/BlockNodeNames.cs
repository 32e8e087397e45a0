namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>Kinds of nodes of QEMU's block layer, as the status file of a guest names them.</summary>
internal static class BlockNodeNames
{
    public const string Storage = "storage", Slice = "slice-storage", Format = "format", CopyOnRead = "copyOnRead", ThrottleFilter = "throttle-filter";

    /// <summary>QEMU refuses longer names.</summary>
    public const int Longest = 31;
}
