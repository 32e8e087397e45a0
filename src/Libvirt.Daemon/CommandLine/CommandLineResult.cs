namespace Libvirt.Daemon.CommandLine;

/// <summary>What a command line leads to: options to start with, or a text and an exit status.</summary>
/// <param name="Options">The options; null when there is nothing to start.</param>
/// <param name="Output">Text for standard output.</param>
/// <param name="Error">Text for standard error.</param>
/// <param name="Status">The exit status when there is nothing to start.</param>
public sealed record CommandLineResult(DaemonOptions? Options, string Output, string Error, int Status)
{
    /// <summary>Start with these options.</summary>
    public static CommandLineResult Start(DaemonOptions options) => new(options, "", "", 0);

    /// <summary>Write and end.</summary>
    public static CommandLineResult End(int status, string output = "", string error = "") => new(null, output, error, status);
}
