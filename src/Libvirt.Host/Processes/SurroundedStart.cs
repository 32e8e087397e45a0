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
    /// <returns>the process id and its pidfd, which is opened at once: nobody else may collect the child before</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR and others: what failed</exception>
    public static (int Id, int Handle) Run(ProcessPlan plan, ProcessSurroundings surroundings)
    {
        foreach (var file in surroundings.TaskFiles)
            Join(file, "0"); // 0 is the thread that writes
        if (surroundings.Processors is { } processors)
            ProcessorAffinity.Set(0, processors);
        surroundings.Memory?.Take();
        if (surroundings.FileModeMask is not null || surroundings.Enter is not null)
        {
            // Working directory, root and umask are the process's until they are unshared.
            if (Unshare(ShareNoFolders) != 0)
                throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "cannot unshare folders");
            if (surroundings.FileModeMask is { } mask)
                _ = SetMask(mask);
        }
        surroundings.Enter?.Invoke();
        using var prepared = new PosixSpawn.Prepared(plan);
        bool handsOn = surroundings.Capabilities is { } kept && kept != CapabilitySet.None && surroundings.Credentials is { UserId: not 0 };
        if (surroundings.Capabilities is { } bound)
            ThreadCapabilities.Bound(bound);
        surroundings.Credentials?.Take(handsOn);
        if (handsOn)
            ThreadCapabilities.HandOn(surroundings.Capabilities!.Value);
        int error = prepared.Start(out int id);
        return error == 0 ? (id, ProcessHandle.Open(id)) : throw LibvirtException.System(ErrorDomain.None, error, $"cannot execute binary {plan.Program}");
    }

    /// <summary>What can only be done to the running program; it has not got beyond the dynamic linker then.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: what failed</exception>
    public static void Finish(int id, ProcessSurroundings surroundings)
    {
        foreach (var limit in surroundings.Limits)
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
