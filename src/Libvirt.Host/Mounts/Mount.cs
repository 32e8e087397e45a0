using System.Runtime.InteropServices;

namespace Libvirt.Host;

/// <summary>mount(2).</summary>
public static partial class Mount
{
    private const nuint Slave = 1 << 19, Recursive = 1 << 14, Bound = 1 << 12, Moved = 1 << 13, NoSetUser = 2; // MS_SLAVE, MS_REC, MS_BIND, MS_MOVE, MS_NOSUID
    private const int Detached = 2; // MNT_DETACH

    /// <summary>What is mounted at and below a folder receives later mounts and sends none.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void MakeSlave(string path) => Check(Call("", path, "none", Slave | Recursive, null), $"Failed to make {path} a slave mount");

    /// <summary>Mounts a file or folder at another place too.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Bind(string from, string to) => Check(Call(from, to, "none", Bound, null), $"Failed to bind mount {from} onto {to}");

    /// <summary>Moves a mount, with all that is mounted below it.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Move(string from, string to) => Check(Call(from, to, "none", Moved, null), $"Unable to move {from} mount to {to}");

    /// <summary>Mounts an empty file system in memory, in which no program gets another user's rights.</summary>
    /// <param name="name">What it is called in lists of mounts.</param>
    /// <param name="path">Where.</param>
    /// <param name="options">"mode=755,size=65536" ...</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Memory(string name, string path, string options) => Check(Call(name, path, "tmpfs", NoSetUser, options), $"Failed to mount tmpfs on {path}");

    /// <summary>Takes a mount away; who still uses it keeps it.</summary>
    /// <returns>0, else errno</returns>
    public static int Remove(string path) => Unmount(path, Detached) == 0 ? 0 : Marshal.GetLastPInvokeError();

    private static void Check(int result, string what)
    {
        if (result != 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), what);
    }

    [LibraryImport("libc", EntryPoint = "mount", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Call(string source, string target, string type, nuint flags, string? data);

    [LibraryImport("libc", EntryPoint = "umount2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Unmount(string target, int flags);
}
