namespace Libvirt.Library.Opening;

/// <summary>virAdmConnectOpen: from a name to a connection to a daemon's administration interface.</summary>
internal static class AdminOpener
{
    private static readonly string[] Daemons =
        ["libvirtd", "virtinterfaced", "virtlxcd", "virtnetworkd", "virtnodedevd", "virtnwfilterd", "virtproxyd", "virtqemud", "virtsecretd", "virtstoraged", "virtvboxd", "virtvzd", "virtxend",
            "virtlockd", "virtlogd", "virtchd", "virtbhyved"];

    /// <summary>Opens.</summary>
    /// <exception cref="LibvirtException">bad URI, or nobody listens</exception>
    public static AdmConnect Open(string? name, uint flags)
    {
        var configuration = ClientConfiguration.LoadAdmin();
        var text = name ?? configuration.DefaultUri ?? "libvirtd:///system";
        if ((flags & (uint)ConnectFlags.NoAliases) == 0)
            text = configuration.ResolveAlias(text) ?? text;
        var uri = LibvirtUri.Parse(text);
        if (string.IsNullOrEmpty(uri.Scheme))
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Admin, "No URI scheme specified");
        if (!Daemons.Contains(uri.Scheme))
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Admin, $"Unsupported URI scheme '{uri.Scheme}'");
        var socket = uri.Parameter("socket") ?? (uri.Path == "/session" ? UserFolders.Runtime : "/run/libvirt") + $"/{(uri.Scheme == "libvirtd" ? "libvirt" : uri.Scheme)}-admin-sock";
        return Libvirt.Driver.Remote.RemoteAdminOpener.Open(socket, uri.ToString(), flags);
    }
}
