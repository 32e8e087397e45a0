namespace Libvirt.Host.Processes;

/// <summary>Starts programs that outlive the caller: not its children, of no terminal, in the root folder.</summary>
public static class DetachedProcess
{
    /// <summary>
    /// The shell ends at once and leaves the program to init: nobody has to collect it. What runs in the background of a shell ignores SIGINT and SIGQUIT
    /// until it sets handlers of its own, as daemons do.
    /// </summary>
    private const string Script = "\"$0\" \"$@\" &";
    private const int StartMilliseconds = 10_000;

    /// <summary>Starts a program.</summary>
    /// <param name="arguments">The path of the program, then its arguments.</param>
    /// <param name="environment">"NAME=value" each.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: no process to be had</exception>
    public static void Start(IReadOnlyList<string> arguments, IReadOnlyList<string> environment)
    {
        using var shell = ChildProcess.Start(new()
        {
            Program = "/bin/sh",
            Arguments = ["sh", "-c", Script, .. arguments],
            Environment = environment,
            Folder = "/",
            NewSession = true,
        });
        if (shell.Wait(StartMilliseconds) is not 0)
            throw LibvirtException.Internal(ErrorDomain.None, $"cannot start {arguments[0]} in the background");
    }
}
