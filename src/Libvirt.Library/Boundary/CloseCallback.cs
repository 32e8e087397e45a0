namespace Libvirt.Library.Boundary;

/// <summary>The one callback of a connection that is told when the connection is lost.</summary>
internal static unsafe class CloseCallback
{
    /// <summary>Registers; only one at a time.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_INVALID: there is one already</exception>
    public static void Register(Connection connection, nint callback, nint opaque, nint free)
    {
        var boundary = ConnectionBoundary.Of(connection);
        if (boundary.CloseCallback.Callback != 0)
            throw LibvirtException.OperationInvalid(connection.Drivers.Hypervisor.ReportsAs, "A close callback is already registered");
        boundary.CloseCallback = (callback, opaque, free);
        Handles.Reference(connection.Handle);
        connection.Lost = reason => Invoke(connection, reason);
        connection.Drivers.Hypervisor.CloseWanted(connection);
    }

    /// <summary>Takes the callback out and frees its data.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_INVALID: another one, or none, is registered</exception>
    public static void Unregister(Connection connection, nint callback)
    {
        var boundary = ConnectionBoundary.Of(connection);
        var there = boundary.CloseCallback;
        if (there.Callback != callback)
            throw LibvirtException.OperationInvalid(connection.Drivers.Hypervisor.ReportsAs, "A different callback was requested");
        boundary.CloseCallback = default;
        connection.Lost = null;
        if (there.Free != 0)
            ((delegate* unmanaged<nint, void>)there.Free)(there.Opaque);
        Handles.Release(connection.Handle);
    }

    private static void Invoke(Connection connection, int reason)
    {
        var there = ConnectionBoundary.Of(connection).CloseCallback;
        if (there.Callback != 0)
            ((delegate* unmanaged<nint, int, nint, void>)there.Callback)(connection.Handle, reason, there.Opaque);
    }
}
