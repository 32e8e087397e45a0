namespace Libvirt.Daemon.Interop;

/// <summary>What the kernel says about an open file.</summary>
/// <param name="Inode">Its inode.</param>
/// <param name="Size">Its length in bytes.</param>
internal readonly unsafe record struct FileStatus(ulong Inode, ulong Size)
{
    private const int EmptyPath = 0x1000;
    private const uint WantInodeAndSize = 0x100 | 0x200;

    /// <summary>Asks about a descriptor; null, and the error of the last call is set, when that fails.</summary>
    public static FileStatus? Of(int descriptor)
    {
        byte* status = stackalloc byte[256];
        // SAFETY: struct statx has 256 bytes; stx_ino is 64 bits at 32, stx_size 64 bits at 40.
        return Native.ExtendedStatus(descriptor, "", EmptyPath, WantInodeAndSize, status) == 0 ? new(*(ulong*)(status + 32), *(ulong*)(status + 40)) : null;
    }
}
