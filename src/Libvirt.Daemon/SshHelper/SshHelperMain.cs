using System.Runtime.InteropServices;
using Libvirt.Daemon.Interop;
using Libvirt.Rpc.Transports;

namespace Libvirt.Daemon.SshHelper;

/// <summary>virt-ssh-helper: what a client runs on this host by SSH, to be joined with the daemon that its URI is about.</summary>
internal static partial class SshHelperMain
{
    /// <summary>The name that this program is started by.</summary>
    public const string Name = "virt-ssh-helper";

    private const string Usage = $"""
        Usage:
          {Name} [OPTION…] URI - libvirt socket proxy

        Internal tool used to handle connections coming from remote
        clients. Not intended to be called directly by the user.

        Help Options:
          -h, --help         Show help options

        Application Options:
          -r, --readonly     Connect read-only
          -V, --version      Display version information


        """;

    /// <summary>Runs until both sides have ended.</summary>
    /// <param name="arguments">What follows the name.</param>
    /// <returns>the exit status: 0, or 1 after a message on standard error</returns>
    public static int Run(string[] arguments)
    {
        var options = SshHelperOptions.Parse(arguments);
        if (options.Unknown is { } unknown)
            return Fail($"option parsing failed: Unknown option {unknown}\n");
        if (options.ShowsHelp)
        {
            StandardStreams.WriteOutput(Usage);
            return 0;
        }
        if (options.ShowsVersion)
        {
            const int number = Constants.LibvirVersionNumber;
            StandardStreams.WriteOutput($"{Name} (libvirt) {number / 1_000_000}.{number / 1000 % 1000}.{number % 1000}\n");
            return 0;
        }
        return options.Operands is [var uri] ? Join(uri, options.IsReadOnly) : Fail(Usage);
    }

    private static int Join(string uri, bool readOnly)
    {
        const int input = 0, output = 1, brokenPipe = 13;
        const nint ignore = 1;
        // A client that goes away is an error of a write.
        _ = SetHandler(brokenPipe, ignore);
        try
        {
            using var daemon = SshHelperProxy.Connect(uri, readOnly, ClientConfiguration.Load());
            SshHelperProxy.Run(input, output, daemon);
            return 0;
        }
        catch (LibvirtException e)
        {
            return Fail($"{Name}: {e.Message}\n");
        }
    }

    private static int Fail(string message)
    {
        StandardStreams.WriteError(message);
        return 1;
    }

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint SetHandler(int signal, nint handler);
}
