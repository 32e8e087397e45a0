using System.Runtime.InteropServices;

namespace Libvirt.Host.Processes;

/// <summary>pidfds: descriptors that stand for one process, whatever its number is used for later.</summary>
internal static partial class ProcessHandle
{
    private const nint OpenCall = 434, SignalCall = 424; // pidfd_open, pidfd_send_signal

    /// <summary>Opens a process.</summary>
    /// <returns>the descriptor, close-on-exec, else a negative errno</returns>
    public static int Open(int id)
    {
        nint handle = SystemCall(OpenCall, id, 0, 0, 0);
        return handle >= 0 ? (int)handle : -Marshal.GetLastPInvokeError();
    }

    /// <summary>Sends a signal.</summary>
    /// <returns>0, else errno</returns>
    public static int Signal(int handle, int signal) => SystemCall(SignalCall, handle, signal, 0, 0) == 0 ? 0 : Marshal.GetLastPInvokeError();

    // SAFETY: syscall(2) is variadic; on the 64-bit ABIs that this project supports integer arguments of such functions travel as those of others.
    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint first, nint second, nint third, nint fourth);
}
