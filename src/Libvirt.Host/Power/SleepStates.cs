namespace Libvirt.Host.Power;

/// <summary>Ways in which the host can sleep: /sys/power/state and /sys/power/disk (Documentation/admin-guide/pm/sleep-states.rst of the kernel).</summary>
/// <remarks>Native asks logind, which looks at the same files and at the size of swap space.</remarks>
public static class SleepStates
{
    /// <summary>Elements of power_management: "suspend_mem", "suspend_disk", "suspend_hybrid"; none when the host cannot sleep.</summary>
    public static List<string> Read(KernelFolders folders)
    {
        var states = Words(folders.Power + "/state");
        var ways = new List<string>(3);
        if (states.Contains("mem") || states.Contains("standby") || states.Contains("freeze"))
            ways.Add("suspend_mem");
        if (!states.Contains("disk"))
            return ways;
        var modes = Words(folders.Power + "/disk");
        if (modes.Contains("platform") || modes.Contains("shutdown"))
            ways.Add("suspend_disk");
        if (modes.Contains("suspend"))
            ways.Add("suspend_hybrid");
        return ways;
    }

    // The chosen word stands in brackets.
    private static string[] Words(string path) => (KernelFile.ReadValue(path) ?? "").Split([' ', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
}
