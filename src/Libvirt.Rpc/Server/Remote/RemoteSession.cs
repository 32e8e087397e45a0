using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Server.Remote;

/// <summary>What the program remote keeps for a client: its connection to a driver, its registered events, its streams.</summary>
internal sealed partial class RemoteSession(ServerClient client, RemoteProgramOptions options)
{
    private readonly Lock _gate = new();
    private Connection? _connection;

    /// <summary>Whose session it is.</summary>
    public ServerClient Client => client;

    /// <summary>How this daemon opens connections and checks access.</summary>
    public RemoteProgramOptions Options => options;

    /// <summary>The open connection.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the client has opened none</exception>
    public Connection Connection => Volatile.Read(ref _connection) ?? throw LibvirtException.Internal(ErrorDomain.Rpc, "connection not open");

    /// <summary>True when a connection is open.</summary>
    public bool IsOpen => Volatile.Read(ref _connection) is not null;

    /// <summary>True when the client may only look.</summary>
    public bool IsReadOnly => client.Options.IsReadOnly || (Volatile.Read(ref _connection)?.IsReadOnly ?? false);

    /// <summary>Opens the connection.</summary>
    /// <param name="name">A URI; null for the default.</param>
    /// <param name="flags"><see cref="ConnectFlags"/>.</param>
    /// <param name="allow">Throws when the client may not use what was opened: then nothing stays open.</param>
    public void Open(string? name, uint flags, Action allow)
    {
        if (IsOpen)
            throw LibvirtException.Internal(ErrorDomain.Rpc, "connection already open");
        // Of the program's flags only this one concerns the daemon; a client of the read-only socket cannot ask for more.
        bool readOnly = client.Options.IsReadOnly || (flags & (uint)ConnectFlags.Ro) != 0;
        var connection = options.Open(name, readOnly ? (uint)ConnectFlags.Ro : 0);
        Announce(connection);
        bool opened = false;
        lock (_gate)
        {
            if (_connection is null)
            {
                Volatile.Write(ref _connection, connection);
                opened = true;
            }
        }
        if (!opened)
        {
            connection.Dispose();
            throw LibvirtException.Internal(ErrorDomain.Rpc, "connection already open");
        }
        try
        {
            allow();
        }
        catch
        {
            Interlocked.Exchange(ref _connection, null)?.Dispose();
            throw;
        }
    }

    private void Announce(Connection connection)
    {
        try
        {
            options.Opened?.Invoke(connection, client);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>True when <see cref="Close"/> waits for no driver.</summary>
    public bool ClosesAtOnce
    {
        get
        {
            lock (_gate)
                // Events may come from another driver than the hypervisor's, which may be a daemon elsewhere.
                if (_streams.Count > 0 || _registered.Count > 0 || _monitors.Count > 0)
                    return false;
            return Volatile.Read(ref _connection) is not { } connection || connection.Drivers.Hypervisor.ClosesAtOnce;
        }
    }

    /// <summary>Ends streams, events and the connection.</summary>
    public void Close()
    {
        CloseStreams();
        if (IsOpen)
        {
            CloseEvents();
            CloseMonitors();
        }
        Interlocked.Exchange(ref _connection, null)?.Dispose();
    }

    /// <summary>As many as the client wants at most.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it wants a negative number</exception>
    public T[] Wanted<T>(T[] list, int wanted)
        => wanted < 0 ? throw LibvirtException.Internal(ErrorDomain.Rpc, "nparams too large") : list.Length <= wanted ? list : list[..wanted];

    /// <summary>Without strings, unless the flags say that the client can take them.</summary>
    public TypedParameter[] Plain(TypedParameter[] list, uint flags)
        => (flags & (uint)TypedParameterFlags.ParamStringOkay) != 0 ? list : Array.FindAll(list, p => p.Type != TypedParameterType.String);

    /// <summary>Sends a message without an answer.</summary>
    private void Send(MessageHeader header, Action<XdrWriter> payload)
    {
        var w = new XdrWriter();
        header.Begin(w);
        payload(w);
        MessageHeader.Finish(w);
        client.Send(w.Written);
    }
}
