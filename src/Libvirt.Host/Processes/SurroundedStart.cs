using System.Globalization;
using System.Runtime.InteropServices;

namespace Libvirt.Host.Processes;

/// <summary>Changes the calling thread, which must be one of its own (<see cref="OwnThread"/>), and starts a program from it.</summary>
internal static partial class SurroundedStart
{
    private const int ShareNoFolders = 0x200; // CLONE_FS

    /// <summary>Changes the thread and starts the program.</summary>
    /// <param name="plan">What is started.</param>
    /// <param name="surroundings">What it finds around it.</param>
    /// <param name="left">Gets the limits that the thread may not set.</param>
    /// <returns>the process id and its pidfd, which is opened at once: nobody else may collect the child before</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR and others: what failed</exception>
    public static (int Id, int Handle) Run(ProcessPlan plan, ProcessSurroundings surroundings, List<ResourceLimit> left)
    {
        if (surroundings.Processors is { } processors)
            ProcessorAffinity.Set(0, processors);
        surroundings.Memory?.Take();
        surroundings.Cores?.Join();
        if (surroundings.FileModeMask is not null || surroundings.Enter is not null)
        {
            // Working directory, root and umask are the process's until they are unshared.
            if (Unshare(ShareNoFolders) != 0)
                throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "cannot unshare folders");
            if (surroundings.FileModeMask is { } mask)
                _ = SetMask(mask);
        }
        surroundings.Enter?.Invoke();
        // Not before: the groups may forbid what entering needs, such as making device files.
        foreach (var file in surroundings.TaskFiles)
            Join(file, "0"); // 0 is the thread that writes
        using var prepared = new PosixSpawn.Prepared(plan);
        bool handsOn = surroundings.Capabilities is { } kept && kept != CapabilitySet.None && surroundings.Credentials is { UserId: not 0 };
        if (surroundings.Capabilities is { } bound)
            ThreadCapabilities.Bound(bound);
        surroundings.Credentials?.Take(handsOn);
        if (handsOn)
            ThreadCapabilities.HandOn(surroundings.Capabilities!.Value);
        int error = prepared.Start(out int id);
        if (error != 0)
            throw LibvirtException.System(ErrorDomain.None, error, $"cannot execute binary {plan.Program}");
        int handle = ProcessHandle.Open(id);
        // The thread is the program's user by now, and so may limit it; the daemon may raise limits, but only with a capability touch others' processes.
        foreach (var limit in surroundings.Limits)
            if (limit.TryApply(id) != 0)
                left.Add(limit);
        return (id, handle);
    }

    /// <summary>What can only be done to the running program; it has not got beyond the dynamic linker then.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: what failed</exception>
    public static void Finish(int id, ProcessSurroundings surroundings, List<ResourceLimit> left)
    {
        foreach (var limit in left)
            limit.Apply(id);
        if (surroundings.ProcessFile is { } file)
            Join(file, id.ToString(CultureInfo.InvariantCulture));
    }

    private static void Join(string file, string id)
    {
        int error = KernelFile.TryWrite(file, id);
        if (error != 0)
            throw LibvirtException.System(ErrorDomain.Cgroup, error, $"Unable to write to '{file}'");
    }

    [LibraryImport("libc", EntryPoint = "unshare", SetLastError = true)]
    private static partial int Unshare(int flags);

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial uint SetMask(uint mask);
}
