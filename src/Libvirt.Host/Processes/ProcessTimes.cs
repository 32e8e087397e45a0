namespace Libvirt.Host.Processes;

/// <summary>Time that a process or thread has used: /proc/PID/stat.</summary>
/// <param name="User">In the program, in nanoseconds.</param>
/// <param name="System">In the kernel, in nanoseconds.</param>
/// <param name="Processor">The processor on which it ran last.</param>
/// <param name="ResidentKib">Memory that it has, in KiB.</param>
public readonly record struct ProcessTimes(ulong User, ulong System, int Processor, ulong ResidentKib)
{
    private const int UserField = 13, SystemField = 14, ResidentField = 23, ProcessorField = 38, TicksName = 2, PageName = 30; // proc(5); _SC_CLK_TCK, _SC_PAGESIZE

    /// <summary>Both together.</summary>
    public ulong Nanoseconds => User + System;

    /// <summary>Of a process; zero when it has ended.</summary>
    public static ProcessTimes Of(int process) => Read($"/proc/{process}/stat");

    /// <summary>Of a thread of a process; zero when it has ended.</summary>
    public static ProcessTimes OfThread(int process, int thread) => Read($"/proc/{process}/task/{thread}/stat");

    private static ProcessTimes Read(string path)
    {
        // The name in parentheses may contain anything.
        if (KernelFile.Read(path) is not { } text || text.LastIndexOf(')') is not (> 0 and var end))
            return default;
        var fields = text[(end + 2)..].Split(' ');
        if (fields.Length <= ProcessorField - 2)
            return default;
        ulong second = 1_000_000_000 / (ulong)Native.SystemValue(TicksName);
        return new(Number(UserField) * second, Number(SystemField) * second, (int)Number(ProcessorField), Number(ResidentField) * (ulong)Native.SystemValue(PageName) / 1024);
        ulong Number(int field) => ulong.TryParse(fields[field - 2], out ulong value) ? value : 0;
    }
}
