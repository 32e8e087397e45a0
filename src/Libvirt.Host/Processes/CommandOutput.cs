using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Libvirt.Host.Processes;

/// <summary>Runs a program that tells something and ends: no input, its errors unheard, no inherited descriptors, its output limited in size and time.</summary>
public static unsafe partial class CommandOutput
{
    private const int Limit = 4 * 1024 * 1024;
    private const int DeadlineMilliseconds = 10_000;
    private const int Kill = 9, PollIn = 1;

    /// <summary>Runs a program and waits for it.</summary>
    /// <param name="arguments">The path of the program, then its arguments.</param>
    /// <returns>the exit status (128 + signal when killed) and the output; null when it could not be started, wrote more than 4 MiB or took longer than 10 seconds</returns>
    public static (int Status, string Text)? Run(ReadOnlySpan<string> arguments) => Run(arguments, false, DeadlineMilliseconds);

    /// <summary>The same for a program that may say why it fails, or that has a time of its own.</summary>
    /// <param name="arguments">The path of the program, then its arguments.</param>
    /// <param name="withErrors">What it writes to its standard error belongs to its output.</param>
    /// <param name="milliseconds">How long it may take; -1 for any time.</param>
    public static (int Status, string Text)? Run(ReadOnlySpan<string> arguments, bool withErrors, int milliseconds)
    {
        int* ends = stackalloc int[2];
        // SAFETY: room for two descriptors.
        if (Pipe(ends, Native.CloseOnExec) != 0)
            return null;
        _ = PosixSpawn.Start(new() { Program = arguments[0], Arguments = arguments.ToArray(), Output = ends[1], Error = withErrors ? ends[1] : -1 }, out int pid);
        _ = Native.Close(ends[1]);
        var output = pid > 0 ? ReadAll(ends[0], milliseconds) : null;
        _ = Native.Close(ends[0]);
        if (pid <= 0)
            return null;
        if (output is null)
            _ = SendSignal(pid, Kill);
        int status;
        // SAFETY: status is a local of the right size.
        while (WaitFor(pid, &status, 0) < 0)
            if (Marshal.GetLastPInvokeError() != Native.Interrupted)
                return output is null ? null : (0, output); // the host program reaps children itself
        return output is null ? null : ((status & 0x7f) == 0 ? status >> 8 & 0xff : 128 + (status & 0x7f), output);
    }

    private static string? ReadAll(int fd, int milliseconds)
    {
        var content = new byte[16384];
        int length = 0;
        long start = Stopwatch.GetTimestamp();
        while (length <= Limit)
        {
            int left = milliseconds < 0 ? int.MaxValue : milliseconds - (int)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            var wait = new PollDescriptor { Fd = fd, Events = PollIn };
            // SAFETY: one descriptor, which is a local.
            int ready = left <= 0 ? 0 : Poll(&wait, 1, left);
            if (ready == 0 || (ready < 0 && Marshal.GetLastPInvokeError() != Native.Interrupted))
                return null;
            if (ready < 0)
                continue;
            nint count = Native.Read(fd, content.AsSpan(length), (nuint)(content.Length - length));
            if (count == 0)
                return Encoding.UTF8.GetString(content, 0, length);
            if (count < 0 && Marshal.GetLastPInvokeError() != Native.Interrupted)
                return null;
            length += (int)Math.Max(count, 0);
            if (length == content.Length)
                Array.Resize(ref content, content.Length * 2);
        }
        return null;
    }

    /// <summary>struct pollfd.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct PollDescriptor
    {
        public int Fd;
        public short Events, Returned;
    }

    [LibraryImport("libc", EntryPoint = "pipe2", SetLastError = true)]
    private static partial int Pipe(int* ends, int flags);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(PollDescriptor* descriptors, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int pid, int signal);

    [LibraryImport("libc", EntryPoint = "waitpid", SetLastError = true)]
    private static partial int WaitFor(int pid, int* status, int options);
}
