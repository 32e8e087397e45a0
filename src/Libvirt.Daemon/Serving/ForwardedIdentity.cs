using Libvirt.Host.Accounts;
using Libvirt.Rpc.Server;

namespace Libvirt.Daemon.Serving;

/// <summary>Tells the daemon behind a connection who asks: it knows only the proxy otherwise, which may do everything.</summary>
internal static class ForwardedIdentity
{
    /// <summary>Tells it of a client.</summary>
    /// <param name="connection">A connection that was opened for the client.</param>
    /// <param name="client">The client.</param>
    /// <exception cref="LibvirtException">it does not believe us; the client must not use the connection then</exception>
    public static void Tell(Connection connection, ServerClient client) => Driver.Remote.ProxyRegistration.Tell(connection, Of(client));

    /// <summary>What is known of a client.</summary>
    public static Identity Of(ServerClient client)
    {
        var who = client.Identity;
        return who with
        {
            UserName = who.UserName ?? (who.UnixUserId is { } user ? AccountNames.User((uint)user) : null),
            GroupName = who.GroupName ?? (who.UnixGroupId is { } group ? AccountNames.Group((uint)group) : null),
        };
    }
}
