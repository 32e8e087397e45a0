namespace Libvirt.Library.Boundary;

/// <summary>Registers and deregisters a program's callbacks with the driver that has the events.</summary>
internal static class EventSubscriptions
{
    /// <summary>Registers; the callback holds a reference to the connection until it is freed.</summary>
    /// <returns>the number for <see cref="Remove"/></returns>
    public static int Add(EventFamily family, nint conn, int id, string? key, nint function, nint opaque, nint free, string name, bool legacy = false)
    {
        var connection = Handles.Get<Connection>(conn, name);
        var queue = Queue(family, connection, name);
        var callback = new NativeEventCallback(function, opaque, free, conn);
        int number = queue.Register(connection, family, id, key, callback, legacy);
        try
        {
            connection.Drivers.Hypervisor.EventsWanted(connection, family, id, key);
        }
        catch
        {
            // A registration that failed leaves the opaque data to the program.
            queue.Withdraw(connection, number);
            throw;
        }
        callback.Hold();
        return number;
    }

    /// <summary>Deregisters by number.</summary>
    public static void Remove(EventFamily family, nint conn, int number, string name)
    {
        var connection = Handles.Get<Connection>(conn, name);
        Queue(family, connection, name).Deregister(connection, number);
        connection.Drivers.Hypervisor.EventsUnwanted(connection);
    }

    /// <summary>Deregisters what virConnectDomainEventRegister registered.</summary>
    public static void RemoveLegacy(nint conn, nint function, string name)
    {
        var connection = Handles.Get<Connection>(conn, name);
        Queue(EventFamily.Domain, connection, name).DeregisterLegacy(connection, new NativeEventCallback(function, 0, 0, conn));
        connection.Drivers.Hypervisor.EventsUnwanted(connection);
    }

    private static ObjectEventQueue Queue(EventFamily family, Connection connection, string name)
    {
        var (queue, domain) = family switch
        {
            EventFamily.Network => (connection.Drivers.Network.Events(connection), ErrorDomain.Network),
            EventFamily.StoragePool => (connection.Drivers.Storage.Events(connection), ErrorDomain.Storage),
            EventFamily.NodeDevice => (connection.Drivers.NodeDevice.Events(connection), ErrorDomain.Nodedev),
            EventFamily.Secret => (connection.Drivers.Secret.Events(connection), ErrorDomain.Secret),
            _ => (connection.Drivers.Hypervisor.Events(connection), ErrorDomain.Domain),
        };
        return queue ?? throw LibvirtException.NoSupport(domain, name);
    }
}
