namespace Libvirt.Daemon.Interop;

/// <summary>Which file it is, whatever its name: device and inode.</summary>
internal sealed unsafe record FileIdentity(ulong Device, ulong Inode)
{
    private const int CurrentFolder = -100, EmptyPath = 0x1000, NoFollow = 0x100;
    private const uint WantInode = 0x100;

    /// <summary>The file that a path leads to; a link is itself. Null when there is none.</summary>
    public static FileIdentity? Of(string path) => Ask(CurrentFolder, path, NoFollow);

    /// <summary>The file that a path leads to, also through links. Null when there is none.</summary>
    public static FileIdentity? OfTarget(string path) => Ask(CurrentFolder, path, 0);

    /// <summary>The file that a descriptor has open.</summary>
    public static FileIdentity? Of(int descriptor) => Ask(descriptor, "", EmptyPath);

    private static FileIdentity? Ask(int folder, string path, int flags)
    {
        byte* status = stackalloc byte[256];
        // SAFETY: struct statx has 256 bytes; stx_ino is 64 bits at 32, the device two times 32 bits at 136.
        return Native.ExtendedStatus(folder, path, flags, WantInode, status) == 0 ? new(*(ulong*)(status + 136), *(ulong*)(status + 32)) : null;
    }
}
