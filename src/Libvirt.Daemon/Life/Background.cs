using System.Collections;
using System.Runtime.InteropServices;
using Libvirt.Daemon.Interop;
using Libvirt.Host.Processes;
using Libvirt.Host.Sockets;

namespace Libvirt.Daemon.Life;

/// <summary>
/// --daemon: a process of .NET cannot fork itself, so it starts itself once more, in a session of its own and without a terminal, and waits until that process
/// says through a pipe, its standard output, that it is ready or why it is not.
/// </summary>
internal static unsafe class Background
{
    private const string Variable = "LIBVIRTD_IN_BACKGROUND";
    private const int CloseOnExec = 0x80000, WriteOnly = 1, StandardOutput = 1, Interrupted = 4;

    /// <summary>The pipe to the process that waits; null in a process that nobody waits for. Standard output becomes what it is for a daemon: nothing.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: out of descriptors</exception>
    public static ReadyPipe? FindPipe()
    {
        var mark = Environment.GetEnvironmentVariable(Variable);
        Native.RemoveVariable(Variable);
        if (mark is null)
            return null;
        int pipe = SocketIo.Duplicate(StandardOutput);
        if (pipe < 0)
            throw LibvirtException.System(ErrorDomain.None, -pipe, "cannot duplicate standard output");
        using var nothing = new Descriptor(Native.Open("/dev/null", WriteOnly | CloseOnExec, 0));
        if (nothing.Number < 0 || Native.Duplicate(nothing.Number, StandardOutput) < 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "cannot redirect standard output");
        return new(new Descriptor(pipe));
    }

    /// <summary>Starts the process in the background and waits for its word.</summary>
    /// <returns>the step at which it failed, <see cref="DaemonFailure.None"/> when it is ready, or null when it ended without a word</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it cannot be started</exception>
    public static DaemonFailure? Start()
    {
        int* ends = stackalloc int[2];
        // SAFETY: room for two descriptors.
        if (Native.Pipe(ends, CloseOnExec) != 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "cannot create pipe");
        using var reader = new Descriptor(ends[0]);
        ChildProcess child;
        using (var writer = new Descriptor(ends[1]))
            child = ChildProcess.Start(new()
            {
                Program = "/proc/self/exe",
                Arguments = Native.CommandLine(),
                Environment = Variables(),
                Output = writer.Number,
                NewSession = true,
            });
        byte answer;
        nint count;
        // SAFETY: one byte of a local.
        while ((count = Native.Read(reader.Number, &answer, 1)) < 0 && Marshal.GetLastPInvokeError() == Interrupted)
        {
        }
        if (count == 1 && answer == (byte)DaemonFailure.None)
            return DaemonFailure.None; // the child stays; whoever disposes of it ends it
        child.Dispose();
        return count == 1 ? (DaemonFailure)answer : null;
    }

    private static List<string> Variables()
    {
        var variables = new List<string> { Variable + "=1" };
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            variables.Add($"{variable.Key}={variable.Value}");
        return variables;
    }
}
