namespace Libvirt.Library.Boundary;

/// <summary>What the boundary keeps for a connection: its last error and the program's callbacks.</summary>
internal sealed unsafe class ConnectionBoundary
{
    private static readonly Lock Making = new();

    /// <summary>Guards <see cref="LastError"/>.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The last error of a call on this connection; zeroed when there was none.</summary>
    public NativeError* LastError { get; } = (NativeError*)Native.Zeroed(sizeof(NativeError));

    /// <summary>virConnSetErrorFunc; 0 when the process-wide one counts.</summary>
    public nint ErrorHandler { get; set; }

    /// <summary>The first argument of <see cref="ErrorHandler"/>.</summary>
    public nint ErrorData { get; set; }

    /// <summary>virConnectRegisterCloseCallback: function, opaque, free; all 0 when there is none.</summary>
    public (nint Callback, nint Opaque, nint Free) CloseCallback { get; set; }

    /// <summary>The connection's boundary data, made when first needed.</summary>
    public static ConnectionBoundary Of(Connection connection)
    {
        if (connection.BoundaryState is ConnectionBoundary there)
            return there;
        lock (Making)
            return (ConnectionBoundary)(connection.BoundaryState ??= new ConnectionBoundary());
    }

    /// <summary>Frees the native memory when the connection ends.</summary>
    public void End()
    {
        Native.ClearError(LastError);
        Native.Free((nint)LastError);
    }
}
