using Libvirt.Host.Processes;
using Libvirt.Host.Users;
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
        var process = client.Options.Transport == ClientTransport.Unix && who.ProcessTime is null && client.Channel.Descriptor >= 0
            ? ProcessIdentity.OfPeer(client.Channel.Descriptor) : null;
        return new()
        {
            UserName = who.UserName ?? (who.UserId is { } user ? UserNames.User(user) : null),
            UnixUserId = who.UserId,
            GroupName = who.GroupName ?? (who.GroupId is { } group ? UserNames.Group(group) : null),
            UnixGroupId = who.GroupId,
            ProcessId = who.ProcessId,
            ProcessTime = who.ProcessTime ?? process?.StartTime,
            SaslUserName = who.SaslUser,
            X509DistinguishedName = who.X509Name,
            SelinuxContext = who.SecurityContext ?? process?.SecurityContext,
        };
    }
}
