using System.Runtime.InteropServices;
using System.Text;

namespace Libvirt.Host.Processes;

/// <summary>Runs a program that does something and may take its time: qemu-img, scrub. Why it failed is what it wrote on its standard error.</summary>
public static unsafe partial class ToolCommand
{
    private const int LongestComplaint = 16 * 1024, Signalled = 128;

    /// <summary>Runs a program and waits for it, however long it takes.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">Its arguments without its name.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it ended with another status than 0; VIR_ERR_SYSTEM_ERROR: it could not be started</exception>
    public static void Run(string program, IReadOnlyList<string> arguments)
    {
        var (status, complaint) = Ask(program, arguments);
        if (status == 0)
            return;
        var how = status > Signalled ? $"unexpected fatal signal {status - Signalled}" : $"unexpected exit status {status}";
        throw LibvirtException.Internal(ErrorDomain.None, $"Child process ({program} {string.Join(' ', arguments)}) {how}: {complaint}");
    }

    /// <summary>Runs a program whose failure may be no error, and waits for it.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">Its arguments without its name.</param>
    /// <returns>its exit status (128 + signal when killed), and what it wrote on its standard error</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it could not be started</exception>
    public static (int Status, string Complaint) Ask(string program, IReadOnlyList<string> arguments)
    {
        int* ends = stackalloc int[2];
        // SAFETY: room for two descriptors.
        if (Pipe(ends, Native.CloseOnExec) != 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "Unable to create pipe");
        string complaint;
        int status;
        try
        {
            ChildProcess child;
            try
            {
                child = ChildProcess.Start(new() { Program = program, Arguments = [program, .. arguments], Error = ends[1], Environment = Surroundings() });
            }
            finally
            {
                _ = Native.Close(ends[1]);
            }
            using (child)
            {
                complaint = ReadAll(ends[0]);
                status = child.Wait(-1) ?? 0;
            }
        }
        finally
        {
            _ = Native.Close(ends[0]);
        }
        return (status, complaint);
    }

    private static List<string> Surroundings()
    {
        var all = new List<string> { "LC_ALL=C" };
        foreach (var name in (ReadOnlySpan<string>)["PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "LD_LIBRARY_PATH", "LD_PRELOAD"])
            if (Environment.GetEnvironmentVariable(name) is { } value)
                all.Add($"{name}={value}");
        return all;
    }

    /// <summary>Reads to the end, for nobody may block; keeps the beginning.</summary>
    private static string ReadAll(int number)
    {
        var kept = new byte[LongestComplaint];
        Span<byte> rest = stackalloc byte[1024];
        int length = 0;
        for (; ; )
        {
            bool isKept = length < kept.Length;
            nint count = isKept ? Native.Read(number, kept.AsSpan(length), (nuint)(kept.Length - length)) : Native.Read(number, rest, (nuint)rest.Length);
            if (count == 0 || count < 0 && Marshal.GetLastPInvokeError() != Native.Interrupted)
                return Encoding.UTF8.GetString(kept, 0, length);
            if (count > 0 && isKept)
                length += (int)count;
        }
    }

    [LibraryImport("libc", EntryPoint = "pipe2", SetLastError = true)]
    private static partial int Pipe(int* ends, int flags);
}
