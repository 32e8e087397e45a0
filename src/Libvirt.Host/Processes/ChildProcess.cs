using System.Diagnostics;
using System.Runtime.InteropServices;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Processes;

/// <summary>A running program. No handler of SIGCHLD is needed; it is waited for when this object is asked or disposed, and never left behind.</summary>
/// <remarks>A host program that collects its children itself may take the exit status away: then it is 0 here.</remarks>
public sealed unsafe partial class ChildProcess : IDisposable
{
    private const int DoNotHang = 1, Terminate = 15, Kill = 9, NoChild = 10, OpenProcessCall = 434, SignalProcessCall = 424; // WNOHANG, ECHILD, pidfd_open, pidfd_send_signal
    private const int PatienceMilliseconds = 1000, StepMilliseconds = 5;
    private readonly Descriptor? _handle;
    private int? _status;

    private ChildProcess(int id)
    {
        Id = id;
        // A pidfd can be polled, and signals through it never reach another process of the same number.
        nint handle = SystemCall(OpenProcessCall, id, 0, 0, 0);
        _handle = handle >= 0 ? new((int)handle) : null; // before Linux 5.3, or forbidden: without
    }

    /// <summary>The process id.</summary>
    public int Id { get; }

    /// <summary>What to poll (readable when the program has ended); -1 when the kernel has no such descriptors.</summary>
    public int Handle => _handle?.Number ?? -1;

    /// <summary>Starts a program.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: cannot execute binary</exception>
    public static ChildProcess Start(ProcessPlan plan)
    {
        int error = PosixSpawn.Start(plan, out int id);
        return error == 0 ? new(id) : throw LibvirtException.System(ErrorDomain.None, error, $"cannot execute binary {plan.Program}");
    }

    /// <summary>Waits for the end.</summary>
    /// <param name="milliseconds">At most so long; 0 to look only, -1 for ever.</param>
    /// <returns>the exit status, 128 + signal when killed; null when it still runs</returns>
    public int? Wait(int milliseconds)
    {
        long start = Stopwatch.GetTimestamp();
        Span<short> returned = stackalloc short[1];
        while (!Collect())
        {
            int left = milliseconds < 0 ? int.MaxValue : milliseconds - (int)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (left <= 0)
                return null;
            _ = SocketIo.WaitAny([Handle], [1], returned, Handle >= 0 ? Math.Min(left, 60_000) : Math.Min(left, StepMilliseconds));
        }
        return _status;
    }

    /// <summary>Sends a signal, if the program still runs.</summary>
    public void Signal(int signal)
    {
        if (Collect())
            return;
        if (_handle is not null)
            _ = SystemCall(SignalProcessCall, _handle.Number, signal, 0, 0);
        else
            _ = SendSignal(Id, signal);
    }

    /// <summary>Ends the program: SIGTERM, and SIGKILL after a second.</summary>
    public void Dispose()
    {
        if (_handle is { Number: < 0 })
            return;
        Signal(Terminate);
        if (Wait(PatienceMilliseconds) is null)
        {
            Signal(Kill);
            _ = Wait(-1);
        }
        _handle?.Dispose();
    }

    private bool Collect()
    {
        if (_status is not null)
            return true;
        int status;
        // SAFETY: status is a local of the right size.
        int result = WaitFor(Id, &status, DoNotHang);
        if (result == Id)
            _status = (status & 0x7f) == 0 ? status >> 8 & 0xff : 128 + (status & 0x7f);
        else if (result < 0 && Marshal.GetLastPInvokeError() == NoChild)
            _status = 0;
        return _status is not null;
    }

    [LibraryImport("libc", EntryPoint = "waitpid", SetLastError = true)]
    private static partial int WaitFor(int id, int* status, int options);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int id, int signal);

    // SAFETY: syscall(2) is variadic; on the 64-bit ABIs that this project supports integer arguments of such functions travel as those of others.
    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint first, nint second, nint third, nint fourth);
}
