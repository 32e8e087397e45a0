using System.Runtime.InteropServices;
using Libvirt.Daemon.Interop;
using Libvirt.Host.Processes;

namespace Libvirt.Daemon.LockSpaces;

/// <summary>The process that locks belong to.</summary>
internal static class OwnerProcess
{
    private const int Terminate = 15, Kill = 9;
    private const int StepMilliseconds = 5, PatienceMilliseconds = 20, KillMilliseconds = 1600, LastMilliseconds = 3000;
    private static readonly LogSource Log = new("locking.lock_daemon");

    /// <summary>Ends a process that has lost its connection and with it its locks, and waits for that at most three seconds. Usually it is ending already.</summary>
    public static void End(LockOwner owner)
    {
        bool terminated = false, killed = false;
        for (int time = 0; time < LastMilliseconds; time += StepMilliseconds)
        {
            if (!IsRunning(owner))
                return;
            // A process that ends closes its files first: that is no reason to complain.
            if (!terminated && time >= PatienceMilliseconds)
            {
                terminated = true;
                Log.Warning($"{owner.Name}, process {owner.Process}, has closed the connection that holds its locks: it is ended");
                Signal(owner, Terminate);
            }
            if (!killed && time >= KillMilliseconds)
            {
                killed = true;
                Signal(owner, Kill);
            }
            Thread.Sleep(StepMilliseconds);
        }
        Log.Error($"{owner.Name}, process {owner.Process}, does not end: its locks are released all the same");
    }

    /// <summary>Whether it can still write: neither gone, nor dead and waiting for its parent, nor another one with the same number.</summary>
    private static bool IsRunning(LockOwner owner)
    {
        const int state = 2, threads = 19; // fields of proc_pid_stat(5)
        if (owner.StartTime == 0 || ProcessIdentity.StartTimeOf(owner.Process) != owner.StartTime)
            return false;
        try
        {
            var fields = ProcessStatus.Parse(File.ReadAllText($"/proc/{owner.Process}/stat"));
            return fields is not { Length: > threads } || fields[state] != "Z" || fields[threads] is not ("0" or "1");
        }
        catch (IOException)
        {
            return false; // it ended between the two questions
        }
    }

    private static void Signal(LockOwner owner, int signal)
    {
        const int noProcess = 3;
        if (Native.Kill(owner.Process, signal) != 0 && Marshal.GetLastPInvokeError() is var error and not noProcess)
            Log.Warning($"Failed to kill off pid {owner.Process}: {ErrorMessages.Errno(error)}");
    }
}
