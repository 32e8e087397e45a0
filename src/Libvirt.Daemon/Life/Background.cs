using System.Collections;
using System.Globalization;
using System.Runtime.InteropServices;
using Libvirt.Daemon.Interop;
using Libvirt.Host.Processes;
using Libvirt.Host.Sockets;

namespace Libvirt.Daemon.Life;

/// <summary>
/// --daemon: a process of .NET cannot fork itself, so it starts itself once more, in a session of its own and without a terminal, and waits until that process
/// says through a pipe that it is ready or why it is not.
/// </summary>
/// <remarks>
/// The pipe's number stands in LIBVIRTD_IN_BACKGROUND. The finished program mostly forks before the runtime starts (native/background.c), with the same pipe and
/// variable; what its child said against the start stands in LIBVIRTD_BACKGROUND_SAID: a number of <see cref="DaemonFailure"/>, or -1 when it died.
/// </remarks>
internal static unsafe class Background
{
    private const string Variable = "LIBVIRTD_IN_BACKGROUND", Said = "LIBVIRTD_BACKGROUND_SAID";
    private const int CloseOnExec = 0x80000, WriteOnly = 1, StandardOutput = 1, Interrupted = 4;

    /// <summary>The pipe to the process that waits; null in a process that nobody waits for. Standard output becomes what it is for a daemon: nothing.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: out of descriptors</exception>
    public static ReadyPipe? FindPipe()
    {
        var mark = Environment.GetEnvironmentVariable(Variable);
        Native.RemoveVariable(Variable);
        if (!int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out int pipe))
            return null;
        if (pipe == StandardOutput && (pipe = SocketIo.Duplicate(StandardOutput)) < 0)
            throw LibvirtException.System(ErrorDomain.None, -pipe, "cannot duplicate standard output");
        if (Discard(StandardOutput) is var error and not 0)
            throw LibvirtException.System(ErrorDomain.None, error, "cannot redirect standard output");
        return new(new Descriptor(pipe));
    }

    /// <summary>The process in the background was started before the runtime, and could not become a daemon: <see cref="Start"/> says why.</summary>
    public static bool HasFailed => Answer() is not null;

    private static int? Answer() =>
        int.TryParse(Environment.GetEnvironmentVariable(Said), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int said) ? said : null;

    /// <summary>What is written to a standard stream from now on goes nowhere.</summary>
    /// <returns>0 or the error number</returns>
    public static int Discard(int stream)
    {
        using var nothing = new Descriptor(Native.Open("/dev/null", WriteOnly | CloseOnExec, 0));
        return nothing.Number < 0 || Native.Duplicate(nothing.Number, stream) < 0 ? Marshal.GetLastPInvokeError() : 0;
    }

    /// <summary>Starts the process in the background and waits for its word.</summary>
    /// <returns>the step at which it failed, <see cref="DaemonFailure.None"/> when it is ready, or null when it ended without a word</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it cannot be started</exception>
    public static DaemonFailure? Start()
    {
        if (Answer() is { } said)
            return said < 0 ? null : (DaemonFailure)said;
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
