using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Libvirt.Host;

public sealed partial class ControlGroup
{
    private const int KillSignal = 9, RemovalMilliseconds = 2000, PauseMilliseconds = 5;

    /// <summary>
    /// All processes of the group and of those below it, never the calling one: a thread of it that starts a program is in the group for a moment, and the kernel
    /// then lists the whole process.
    /// </summary>
    public IReadOnlyCollection<int> Processes()
    {
        var ids = new SortedSet<int>();
        foreach (var folder in Folders)
            Collect(folder, ids, isTop: true);
        ids.Remove(Environment.ProcessId);
        return ids;
    }

    /// <summary>Ends all processes of the group and of those below it, those too that start meanwhile.</summary>
    /// <returns>whether any process had to be ended</returns>
    public bool KillAll()
    {
        bool any = false;
        long start = Stopwatch.GetTimestamp();
        while (Processes() is { Count: > 0 } ids && Stopwatch.GetElapsedTime(start).TotalMilliseconds < RemovalMilliseconds)
        {
            any = true;
            // One by one: cgroup.kill would end the calling process too, if a thread of it is there.
            foreach (int id in ids)
                _ = SendSignal(id, KillSignal);
            Thread.Sleep(PauseMilliseconds);
        }
        return any;
    }

    /// <summary>Removes the group and those below it; what is gone already is no failure.</summary>
    /// <returns>false when a folder is still in use after two seconds: the kernel lets go of a process some time after its end</returns>
    public bool Remove()
    {
        bool all = true;
        long start = Stopwatch.GetTimestamp();
        foreach (var folder in Folders)
            while (!RemoveTree(folder))
            {
                if (Stopwatch.GetElapsedTime(start).TotalMilliseconds > RemovalMilliseconds)
                {
                    all = false;
                    break;
                }
                Thread.Sleep(PauseMilliseconds);
            }
        return all;
    }

    private static bool RemoveTree(string folder)
    {
        if (!Directory.Exists(folder))
            return true;
        foreach (var child in Directory.GetDirectories(folder))
            if (!RemoveTree(child))
                return false;
        return Native.RemoveFolder(folder) == 0 || Marshal.GetLastPInvokeError() == Native.NoEntry;
    }

    private static void Collect(string folder, SortedSet<int> ids, bool isTop)
    {
        if (!Directory.Exists(folder))
            return;
        // Of groups of threads the kernel does not tell the processes: these are in the list of the group above. Of such a group alone, its threads.
        bool isThreaded = KernelFile.ReadValue(folder + "/cgroup.type") == "threaded";
        if (isThreaded && !isTop)
            return;
        foreach (var line in (KernelFile.Read(folder + (isThreaded ? "/cgroup.threads" : "/cgroup.procs")) ?? "").Split('\n'))
            if (int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out int id))
                ids.Add(id);
        foreach (var child in Directory.GetDirectories(folder))
            Collect(child, ids, isTop: false);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int id, int signal);
}
