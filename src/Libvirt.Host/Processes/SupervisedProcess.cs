using System.Diagnostics;
using System.Runtime.InteropServices;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Processes;

/// <summary>
/// A program that goes on when the daemon ends, and that another daemon, later, may take over. Its end is noticed through its pidfd (<see cref="Handle"/>):
/// nothing polls, no handler of SIGCHLD is needed. Disposing of this object does not end the program.
/// </summary>
public sealed partial class SupervisedProcess : IDisposable
{
    private const int PollIn = 1, Kill = 9, NoSuchProcess = 3; // ESRCH
    private readonly Descriptor _handle;
    private readonly bool _isChild;
    private readonly Lock _collecting = new();
    private ProcessEnd? _end;

    private SupervisedProcess(int id, Descriptor handle, ulong startTime, bool isChild)
        => (Id, _handle, StartTime, _isChild) = (id, handle, startTime, isChild);

    /// <summary>The process id.</summary>
    public int Id { get; }

    /// <summary>Clock ticks from the host's start to the process's: with <see cref="Id"/> it names the process for ever.</summary>
    public ulong StartTime { get; }

    /// <summary>What to poll: readable when the program has ended.</summary>
    public int Handle => _handle.Number;

    /// <summary>Starts a program.</summary>
    /// <param name="plan">What is started.</param>
    /// <param name="surroundings">What it finds around it.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR and others: what failed, with errno; then no program runs</exception>
    public static SupervisedProcess Start(ProcessPlan plan, ProcessSurroundings surroundings)
    {
        if (plan.IsOrphan)
            return StartOrphan(plan, surroundings);
        (int id, int handle) = (0, -1);
        var left = new List<ResourceLimit>();
        OwnThread.Run(() => (id, handle) = SurroundedStart.Run(plan, surroundings, left));
        if (handle < 0)
        {
            _ = SendSignal(id, Kill);
            _ = ProcessEnd.Collect(id);
            throw LibvirtException.System(ErrorDomain.None, -handle, $"cannot open process {id}");
        }
        var process = new SupervisedProcess(id, new(handle), ProcessIdentity.StartTimeOf(id), isChild: true);
        try
        {
            SurroundedStart.Finish(id, surroundings, left);
            return process;
        }
        catch
        {
            _ = process.Signal(Kill);
            _ = process.WaitForEnd(-1);
            process.Dispose();
            throw;
        }
    }

    private static SupervisedProcess StartOrphan(ProcessPlan plan, ProcessSurroundings surroundings)
    {
        var (read, write) = SocketIo.CreatePipe();
        using (read)
        {
            using (write)
            using (var shell = Start(OrphanStart.Wrap(plan, write.Number), surroundings))
                shell.WaitForEnd(-1);
            int id = OrphanStart.ReadId(read.Number);
            var process = Adopt(id) ?? throw LibvirtException.Internal(ErrorDomain.None, $"{plan.Program} has ended at once");
            // It was made before the shell was put into its place, and may be outside of it.
            var left = new List<ResourceLimit>();
            try
            {
                SurroundedStart.Finish(id, surroundings, left);
                return process;
            }
            catch
            {
                _ = process.Signal(Kill);
                process.Dispose();
                throw;
            }
        }
    }

    /// <summary>Takes over a program that another process started.</summary>
    /// <param name="id">Its process id.</param>
    /// <param name="startTime">Its <see cref="StartTime"/>, where known; 0 otherwise.</param>
    /// <returns>null when it has ended, and when its number is another process's now</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the kernel has no such handles</exception>
    public static SupervisedProcess? Adopt(int id, ulong startTime = 0)
    {
        int handle = ProcessHandle.Open(id);
        if (handle < 0)
            return -handle is NoSuchProcess or Native.Invalid ? null : throw LibvirtException.System(ErrorDomain.None, -handle, $"cannot open process {id}");
        // The start time is read after the handle: it is that of the process that the handle stands for, or the handle shows an end.
        var process = new SupervisedProcess(id, new(handle), ProcessIdentity.StartTimeOf(id), isChild: false);
        if ((startTime == 0 || process.StartTime == startTime) && !process.HasEnded)
            return process;
        process.Dispose();
        return null;
    }

    /// <summary>Whether it has ended. A child is collected when it has.</summary>
    public bool HasEnded => WaitForEnd(0) is not null;

    /// <summary>Waits for the end.</summary>
    /// <param name="milliseconds">At most so long; 0 to look only, -1 for ever.</param>
    /// <returns>how it ended; null when it still runs</returns>
    public ProcessEnd? WaitForEnd(int milliseconds)
    {
        if (Volatile.Read(ref _end) is { } known)
            return known;
        Span<short> returned = stackalloc short[1];
        long start = Stopwatch.GetTimestamp();
        while (SocketIo.WaitAny([Handle], [PollIn], returned, milliseconds) <= 0 || returned[0] == 0)
        {
            // Nothing yet, or a signal came in between.
            int passed = (int)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (milliseconds >= 0 && (milliseconds -= passed) <= 0)
                return null;
            start = Stopwatch.GetTimestamp();
        }
        lock (_collecting)
            return _end ??= _isChild ? ProcessEnd.Collect(Id) : ProcessEnd.Unknown;
    }

    /// <summary>Sends a signal to this process, never to a later one of the same number.</summary>
    /// <returns>0, else errno: ESRCH when it has ended</returns>
    public int Signal(int signal)
        => ProcessHandle.Signal(_handle.Number, signal);

    /// <summary>Closes the handle; the program goes on.</summary>
    public void Dispose() => _handle.Dispose();

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int id, int signal);
}
