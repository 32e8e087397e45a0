using System.Globalization;

namespace Libvirt.Daemon.CommandLine;

/// <summary>Reads the command line of a daemon.</summary>
public static class DaemonCommandLine
{
    private static readonly OptionSpecification ListenOption = new('l', "listen", null, "Accept TCP and TLS connections");

    /// <summary>Reads a command line.</summary>
    /// <param name="program">The daemon, from argv[0].</param>
    /// <param name="invokedAs">argv[0].</param>
    /// <param name="arguments">What follows it.</param>
    /// <param name="paths">The standard places, for --help.</param>
    public static CommandLineResult Parse(DaemonProgram program, string invokedAs, IReadOnlyList<string> arguments, DaemonPaths paths)
    {
        var options = new DaemonOptions(program, invokedAs);
        var reader = new OptionReader(Options(program), arguments);
        try
        {
            while (reader.Next() is var (option, argument))
            {
                switch (option.Short)
                {
                    case 'h': return CommandLineResult.End(0, error: Usage(program, invokedAs, paths));
                    case 'V': return CommandLineResult.End(0, Version(invokedAs));
                    case 't':
                        if (!int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds))
                            return CommandLineResult.End(1, error: $"{invokedAs}: Invalid value for timeout '{argument}': whole seconds, 0 for no timeout\n");
                        options = options with { TimeoutSeconds = seconds };
                        break;
                    case 'd': options = options with { Daemonize = true }; break;
                    case 'l': options = options with { Listen = true }; break;
                    case 'v': options = options with { Verbose = true }; break;
                    case 'f': options = options with { ConfigurationFile = argument }; break;
                    case 'p': options = options with { PidFile = argument is "" ? null : argument }; break;
                }
            }
        }
        catch (FormatException e)
        {
            return CommandLineResult.End(1, error: $"{invokedAs}: {e.Message}\n{Usage(program, invokedAs, paths)}");
        }
        return reader.Operands.Count == 0 ? CommandLineResult.Start(options)
            : CommandLineResult.End(1, error: $"{invokedAs}: unexpected, non-option, command line arguments\n");
    }

    private static List<OptionSpecification> Options(DaemonProgram program)
    {
        List<OptionSpecification> options =
        [
            new('h', "help", null, "Show this text and end"),
            new('v', "verbose", null, "Log what happens (priority info)"),
            new('d', "daemon", null, "Go to the background once ready"),
        ];
        if (program.HasListenOption)
            options.Add(ListenOption);
        options.Add(new('t', "timeout", "secs", "End after this time without clients"));
        options.Add(new('f', "config", "file", "Configuration file"));
        options.Add(new('V', "version", null, "Show the version and end"));
        options.Add(new('p', "pid-file", "file", "File for the process ID"));
        return options;
    }

    private static string Version(string invokedAs)
    {
        const int number = Constants.LibvirVersionNumber;
        return $"{invokedAs} (libvirt) {number / 1_000_000}.{number / 1000 % 1000}.{number % 1000}\n";
    }

    private static string Usage(DaemonProgram program, string invokedAs, DaemonPaths paths)
    {
        var text = new System.Text.StringBuilder($"\nUsage:\n  {invokedAs} [options]\n\nOptions:\n");
        foreach (var option in Options(program))
        {
            var left = $"-{option.Short} | --{option.Long}{(option.Argument is null ? "" : $" <{option.Argument}>")}";
            text.Append($"  {left,-22} {option.Description}\n");
        }
        text.Append($"\n{program.Description}:\n\n  Default paths:\n\n    Configuration file (unless overridden by -f):\n      {paths.ConfigurationFile}\n");
        text.Append($"\n    Sockets:\n      {paths.Socket()}\n");
        if (paths.ReadOnlySocket() is { } readOnly)
            text.Append($"      {readOnly}\n");
        text.Append($"      {paths.AdministrationSocket()}\n");
        if (program.HasNetworkSockets)
            text.Append(paths.IsSystem
                ? "\n    TLS:\n      CA certificate: /etc/pki/CA/cacert.pem\n      Server certificate: /etc/pki/libvirt/servercert.pem\n      Server private key: /etc/pki/libvirt/private/serverkey.pem\n"
                : "\n    TLS:\n      CA certificate: $HOME/.pki/libvirt/cacert.pem\n      Server certificate: $HOME/.pki/libvirt/servercert.pem\n      Server private key: $HOME/.pki/libvirt/serverkey.pem\n");
        return text.Append($"\n    PID file (unless overridden by -p):\n      {paths.PidFile}\n\n").ToString();
    }
}
