namespace Libvirt.Rpc.Transports;

/// <summary>The command line that SSH hands to the login shell of the other host: it connects the session to the daemon's socket there.</summary>
internal static class RemoteCommand
{
    private const string Helper = "virt-ssh-helper", Netcat = "nc";

    /// <summary>Makes the line for an SSH address.</summary>
    public static string For(RemoteAddress address)
    {
        var helper = $"{Helper} {(address.ReadOnly ? "-r " : "")}{ShellText.Quote(address.HelperName)}";
        var script = address.Proxy switch
        {
            ProxyKind.Native => $"exec {helper}",
            ProxyKind.Netcat => NetcatScript(address),
            _ => $"if command -v {Helper} >/dev/null 2>&1; then exec {helper}; fi; {NetcatScript(address)}",
        };
        return $"sh -c {ShellText.Quote(script)}";
    }

    /// <summary>
    /// netcat should end when its input does. Some need "-q 0" for that, others know no such option: those that know it say that its argument is missing.
    /// </summary>
    private static string NetcatScript(RemoteAddress address)
    {
        string program = ShellText.Quote(address.Netcat ?? Netcat), socket = ShellText.Quote(address.Socket ?? "");
        return $"if {program} -q 2>&1 | grep \"requires an argument\" >/dev/null 2>&1; then exec {program} -q0 -U {socket}; else exec {program} -U {socket}; fi";
    }
}
