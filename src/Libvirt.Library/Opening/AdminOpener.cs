using Libvirt.Rpc.Transports;

namespace Libvirt.Library.Opening;

/// <summary>virAdmConnectOpen: from a name to a connection to a daemon's administration interface.</summary>
internal static class AdminOpener
{
    /// <summary>Opens.</summary>
    /// <exception cref="LibvirtException">bad URI, or nobody listens</exception>
    public static AdmConnect Open(string? name, uint flags)
    {
        var configuration = ClientConfiguration.LoadAdmin();
        var text = name ?? configuration.DefaultUri ?? "libvirtd:///system";
        if ((flags & (uint)ConnectFlags.NoAliases) == 0)
            text = configuration.ResolveAlias(text) ?? text;
        var uri = LibvirtUri.Parse(text);
        return Libvirt.Driver.Remote.RemoteAdminOpener.Open(AdminAddress.SocketOf(uri), uri.ToString(), flags);
    }
}
