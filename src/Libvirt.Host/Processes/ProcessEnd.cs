using System.Runtime.InteropServices;

namespace Libvirt.Host.Processes;

/// <summary>How a process ended.</summary>
/// <param name="Status">Its exit status; null when a signal ended it, or when that is not known.</param>
/// <param name="Signal">The signal that ended it; null when it ended itself, or when that is not known.</param>
public sealed unsafe partial record ProcessEnd(int? Status, int? Signal)
{
    private const int Interrupted = 4, DoNotHang = 1; // EINTR, WNOHANG

    /// <summary>It ended; whoever is its parent knows how.</summary>
    public static ProcessEnd Unknown { get; } = new(null, null);

    /// <summary>"exit status 1", "killed by signal 9", "ended".</summary>
    public override string ToString()
        => Status is { } status ? $"exit status {status}" : Signal is { } signal ? $"killed by signal {signal}" : "ended";

    /// <summary>Takes the status of a child that has ended, so that nothing of it is left; others are no matter.</summary>
    public static void Reap(int id)
    {
        int status;
        // SAFETY: status is a local of the right size.
        _ = WaitFor(id, &status, DoNotHang);
    }

    /// <summary>Waits for a child and takes its status. A host program that collects all its children itself may have been faster: then it is not known.</summary>
    internal static ProcessEnd Collect(int id)
    {
        int status, result;
        // SAFETY: status is a local of the right size.
        do
            result = WaitFor(id, &status, 0);
        while (result < 0 && Marshal.GetLastPInvokeError() == Interrupted);
        return result != id ? Unknown : (status & 0x7f) == 0 ? new(status >> 8 & 0xff, null) : new(null, status & 0x7f);
    }

    [LibraryImport("libc", EntryPoint = "waitpid", SetLastError = true)]
    private static partial int WaitFor(int id, int* status, int options);
}
