using System.Runtime.InteropServices;

namespace Libvirt.Host;

/// <summary>Kernel namespaces of the calling thread.</summary>
public static class Namespaces
{
    private static readonly string[] Kinds = ["user", "ipc", "uts", "net", "pid", "mnt"];

    /// <summary>Opens the namespaces that the process is in now, in the order user, ipc, uts, net, pid, mnt; missing kinds are left out.</summary>
    /// <returns>file descriptors, close-on-exec, which the caller closes</returns>
    public static int[] OpenOwn()
    {
        var files = new List<int>();
        foreach (var kind in Kinds)
        {
            int fd = Native.Open("/proc/self/ns/" + kind, Native.ReadOnly | Native.CloseOnExec, 0);
            if (fd >= 0)
                files.Add(fd);
        }
        return [.. files];
    }

    /// <summary>Enters the namespaces behind the descriptors; negative ones are passed over.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the kernel refused one</exception>
    public static void Enter(ReadOnlySpan<int> files)
    {
        foreach (int fd in files)
            if (fd >= 0 && Native.EnterNamespace(fd, 0) < 0)
                throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "Unable to join domain namespace");
    }
}
