namespace Libvirt.Rpc.Server.Remote;

/// <summary>Permissions of the steps of a migration; the steps themselves are generated.</summary>
internal static partial class RemoteDispatch
{
    /// <summary>Demands a permission on a guest that is about to arrive: its document says who it is, unless it gets another name.</summary>
    private static void AllowArriving(RemoteSession session, string? document, string? name, string what, string permission)
    {
        if (name is null || document is null)
            session.AllowDefinition(document, what, permission);
        else
            session.AllowDefinition(document, what, permission, name);
    }

    /// <summary>Demands a permission on a guest that has arrived, of which the client tells the name.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_ACCESS_DENIED; VIR_ERR_NO_DOMAIN: there is none</exception>
    private static void AllowArrived(RemoteSession session, string? name, string what, string permission)
    {
        if (!session.AsksForPermissions)
            return;
        var connection = session.Connection;
        session.Allow(connection.Drivers.Hypervisor.DomainLookupByName(connection, name ?? ""), what, permission);
    }
}
