using System.Globalization;
using Libvirt.Host.Processes;

namespace Libvirt.Rpc.Transports;

/// <summary>The command line of the program ssh.</summary>
internal static class SshCommand
{
    /// <summary>The program when the URI names none.</summary>
    public const string Program = "ssh";

    /// <summary>Makes the arguments, without the program's name: no escape character, no terminal there, and nothing that can be taken for an option after "--".</summary>
    /// <param name="address">An SSH address.</param>
    /// <param name="options">More options, each an argument of "-o".</param>
    public static List<string> Arguments(RemoteAddress address, IReadOnlyList<string> options)
    {
        var arguments = new List<string>(16);
        if (address.Port > 0)
            arguments.AddRange(["-p", address.Port.ToString(CultureInfo.InvariantCulture)]);
        if (address.User is not null)
            arguments.AddRange(["-l", address.User]);
        if (address.KeyFile is not null && (address.Transport == TransportKind.Ssh || SshOptions.UsesKeyFiles(address)))
            arguments.AddRange(["-i", address.KeyFile]);
        arguments.AddRange(["-T", "-e", "none"]);
        if (address.Transport == TransportKind.Ssh && !address.Terminal)
            arguments.AddRange(["-o", "BatchMode=yes"]);
        if (address.Transport == TransportKind.Ssh && !address.Verify)
            arguments.AddRange(["-o", "StrictHostKeyChecking=no"]);
        foreach (var option in options)
            arguments.AddRange(["-o", option]);
        arguments.AddRange(["--", address.Host!, RemoteCommand.For(address)]);
        return arguments;
    }

    /// <summary>The environment: what ssh needs to find agents, tickets and a window for questions.</summary>
    public static List<string> Environment() => ChildEnvironment.Make("KRB5CCNAME", "SSH_AUTH_SOCK", "SSH_ASKPASS", "SSH_ASKPASS_REQUIRE", "OPENSSL_CONF",
        "DISPLAY", "XAUTHORITY", "WAYLAND_DISPLAY", "TERM", "XDG_RUNTIME_DIR");
}
