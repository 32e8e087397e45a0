namespace Libvirt.Rpc.Transports;

/// <summary>URIs of the administration interface: "libvirtd:///system", "virtqemud:///session".</summary>
public static class AdminAddress
{
    private const string SystemFolder = "/run/libvirt"; // native spells it so here, and /var/run for the other sockets

    private static readonly string[] Daemons =
        ["libvirtd", "virtbhyved", "virtchd", "virtinterfaced", "virtlockd", "virtlogd", "virtlxcd", "virtnetworkd", "virtnodedevd", "virtnwfilterd", "virtproxyd", "virtqemud", "virtsecretd",
            "virtstoraged", "virtvboxd", "virtvzd", "virtxend"];

    /// <summary>Finds the socket.</summary>
    /// <param name="uri">What the program asked for, aliases resolved.</param>
    /// <param name="daemons">The daemons of this host; null for what is there.</param>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED</exception>
    public static string SocketOf(LibvirtUri uri, LocalDaemons? daemons = null)
    {
        string? socket = null;
        foreach (var (name, value) in uri.Parameters)
            socket = name == "socket" ? value : throw LibvirtException.ConfigUnsupported(ErrorDomain.Admin, $"Unknown URI parameter '{name}'");
        if (socket is not null)
            return socket; // whatever else the URI says
        if (string.IsNullOrEmpty(uri.Scheme))
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Admin, "No URI scheme specified");
        if (!Daemons.Contains(uri.Scheme))
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Admin, $"Unsupported URI scheme '{uri.Scheme}'");
        var folder = uri.Path switch
        {
            "/system" => SystemFolder,
            "/session" => (daemons ?? LocalDaemons.Host).SessionFolder,
            _ => throw LibvirtException.ConfigUnsupported(ErrorDomain.Admin, $"Invalid URI path '{uri.Path}', try '/system'"),
        };
        return $"{folder}/{(uri.Scheme == "libvirtd" ? "libvirt" : uri.Scheme)}-admin-sock";
    }
}
