using System.Runtime.InteropServices;

namespace Libvirt.Host.Sockets;

/// <summary>How an open file behaves.</summary>
public static partial class DescriptorMode
{
    private const int GetFlags = 3, SetFlags = 4, NonBlocking = 0x800; // F_GETFL, F_SETFL, O_NONBLOCK

    /// <summary>Calls wait: for sockets that a program gets which expects that.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it is not open</exception>
    public static void Wait(Descriptor file)
    {
        int flags = Control(file.Number, GetFlags, 0);
        if (flags < 0 || Control(file.Number, SetFlags, flags & ~NonBlocking) < 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "cannot make a socket wait");
    }

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int file, int command, int argument);
}
