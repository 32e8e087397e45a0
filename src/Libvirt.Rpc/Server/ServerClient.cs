using Libvirt.Host.Processes;
using Libvirt.Host.Sockets;
using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Protocol;

namespace Libvirt.Rpc.Server;

/// <summary>A client: what arrives from it, and its life. Sending stands in ServerClient.Output.cs, serving in ServerClient.Calls.cs.</summary>
public sealed partial class ServerClient : IReactorHandler
{
    private const int FillsPerTurn = 16;
    private static readonly LogSource Log = new("rpc.netserverclient");

    private readonly ByteChannel _channel;
    private int _willRead; // 1 while a turn is posted
    private readonly MessageBuffer _input = new() { Limit = ServerLimits.MaxUnauthenticatedMessage };
    private readonly object _state = new();
    private IHandshakingChannel? _handshake;
    private uint _watched;
    private int _busy, _authenticated;
    private bool _closed, _left;

    internal ServerClient(RpcServer server, ulong id, ByteChannel channel, ServiceOptions options, IHandshakingChannel? handshake, string address)
    {
        (Server, Id, _channel, Options, _handshake, Address) = (server, id, channel, options, handshake, address);
        ConnectedAt = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        if (options.Transport == ClientTransport.Unix)
        {
            // Now, while the process that connected is there: its number may mean another one later.
            var peer = ProcessIdentity.OfPeer(channel.Descriptor);
            Identity = new() { ProcessId = peer.ProcessId, ProcessTime = peer.StartTime, UnixUserId = peer.UserId, UnixGroupId = peer.GroupId, SelinuxContext = peer.SecurityContext };
        }
        if (options.Authentication == AuthenticationKind.None && handshake is null)
            _authenticated = 1;
    }

    /// <summary>Where it is connected.</summary>
    public RpcServer Server { get; }

    /// <summary>Unique within the server.</summary>
    public ulong Id { get; }

    /// <summary>Seconds since 1970.</summary>
    public long ConnectedAt { get; internal init; }

    /// <summary>The rules of the socket it came by.</summary>
    public ServiceOptions Options { get; }

    /// <summary>Where it comes from, for people.</summary>
    public string Address { get; }

    /// <summary>Who it is, as far as it is proven.</summary>
    public Identity Identity { get; set; } = new();

    /// <summary>What a program keeps for this client.</summary>
    public object? Session { get; set; }

    /// <summary>What the authentication keeps between its steps.</summary>
    public object? AuthenticationState { get; set; }

    /// <summary>True when calls that need authentication are served.</summary>
    public bool IsAuthenticated => Volatile.Read(ref _authenticated) != 0;

    /// <summary>The channel, for security layers and what they know.</summary>
    public ByteChannel Channel => _layer ?? _channel;

    private ByteChannel? _layer;

    /// <summary>Puts a security layer around the channel from the next message on; called while the answer that announces it is being written.</summary>
    public void Wrap(Func<ByteChannel, ByteChannel> layer) => _layer = layer(Channel);

    /// <summary>The client has proven who it is.</summary>
    public void Authenticate()
    {
        if (Interlocked.Exchange(ref _authenticated, 1) != 0)
            return;
        _input.Limit = Limits.NetMessageMax + Limits.NetMessageLenMax;
        Server.Authenticated();
    }

    internal void Start()
    {
        if (IsAuthenticated)
            _input.Limit = Limits.NetMessageMax + Limits.NetMessageLenMax;
        _watched = EventPoll.Input;
        Server.Reactor.Add(_channel.Descriptor, _watched, this);
    }

    /// <inheritdoc/>
    public void Ready(uint events)
    {
        try
        {
            if (_handshake is not null && !Handshake())
                return;
            if ((events & (EventPoll.Output | EventPoll.Failed)) != 0)
                FlushOutput();
            if ((events & (EventPoll.Input | EventPoll.Failed)) != 0)
                Read();
        }
        catch (LibvirtException error)
        {
            Log.Debug($"client {Id} at {Address}: {error.Message}", "ServerClient.Ready");
            Close();
        }
    }

    private bool Handshake()
    {
        if (!_handshake!.Step())
        {
            Watch();
            return false;
        }
        if (_handshake.PeerName is { } name)
            Identity = Identity with { X509DistinguishedName = name };
        _handshake = null;
        if (Options.Authentication == AuthenticationKind.None)
            Authenticate();
        Watch();
        return true;
    }

    private void Read()
    {
        int bytes = 0;
        for (int i = 0; i < FillsPerTurn && bytes < _input.Turn && !_closed; i++)
        {
            if (!TakeMessages())
                break;
            int count = _input.Fill(Channel);
            if (count == 0)
            {
                Close();
                return;
            }
            if (count == ByteChannel.WouldBlock)
            {
                _input.Shrink();
                Watch();
                return;
            }
            bytes += count;
            Heard();
            // The kernel says so when more comes: asking again would only cost.
            if (_input.IsDrained && !Channel.HasBuffered && TakeMessages())
            {
                _input.Shrink();
                Watch();
                return;
            }
        }
        if (_closed)
            return;
        Watch();
        if (!IsPaused)
            PostRead(); // the others first: nobody is served without end
    }

    /// <summary>Reads on when limits have changed: what waits may be allowed now. On the reactor's thread.</summary>
    internal void Resume()
    {
        if (!IsPaused)
            ReadMore();
    }

    /// <summary>Has the reactor read on in its next turn, from any thread. One turn at a time: of a client that sends without end the kernel tells in each turn too, and turns must not add up.</summary>
    private void PostRead()
    {
        if (Interlocked.Exchange(ref _willRead, 1) == 0)
            Server.Reactor.Post(ReadMore);
    }

    private void ReadMore()
    {
        Volatile.Write(ref _willRead, 0);
        if (!_closed)
            Ready(EventPoll.Input);
    }

    /// <summary>Serves what has arrived whole; false when no more is taken from this client for now.</summary>
    private bool TakeMessages()
    {
        while (!IsPaused)
        {
            if (!_input.TryTake(out var message, out int descriptors))
                return true;
            Take(message, descriptors);
            if (_closed)
                return false;
        }
        return false;
    }

    /// <summary>True while the client has as many calls under way as it may have, or lets answers pile up.</summary>
    private bool IsPaused => Volatile.Read(ref _busy) >= Server.Limits.MaxClientRequests || Volatile.Read(ref _unsent) > ServerLimits.PauseUnsent || Volatile.Read(ref _held) > 0;

    private int _held;

    /// <summary>Nothing more is read from the client until <see cref="Unhold"/>: a stream has more than its other end takes.</summary>
    public void Hold() => Interlocked.Increment(ref _held);

    /// <summary>Ends <see cref="Hold"/>.</summary>
    public void Unhold()
    {
        if (Interlocked.Decrement(ref _held) == 0)
            PostRead();
    }

    /// <summary>Tells the kernel what this client is waited for; from any thread.</summary>
    private void Watch()
    {
        lock (_state)
        {
            if (_closed)
                return;
            uint wanted = (IsPaused ? 0 : EventPoll.Input) | (_unsent > 0 || Channel.HasUnsent ? EventPoll.Output : 0);
            if (wanted == _watched)
                return;
            _watched = wanted;
            Server.Reactor.Modify(_channel.Descriptor, wanted);
        }
    }

    /// <summary>Ends the connection as soon as what waits for the client was sent.</summary>
    public void CloseWhenSent()
    {
        Drained += Close;
        if (Unsent == 0)
            Close();
    }

    /// <summary>Ends the connection; from any thread, any number of times.</summary>
    public void Close()
    {
        lock (_state)
        {
            if (_closed)
                return;
            _closed = true;
        }
        Server.Reactor.Post(End);
    }

    private void End()
    {
        Server.Reactor.Remove(_channel.Descriptor);
        lock (_output)
        {
            Channel.Dispose();
            DropOutput();
        }
        _input.Release();
        Server.Left(this);
        LeaveWhenIdle(isWorker: false);
    }

    /// <summary>Ends the sessions as soon as no call of this client is under way.</summary>
    /// <param name="isWorker">False on the thread that serves all clients.</param>
    private void LeaveWhenIdle(bool isWorker)
    {
        lock (_state)
        {
            if (!_closed || _left || _busy > 0)
                return;
            _left = true;
        }
        // Ending a session may wait for a driver.
        if (isWorker || Server.Programs.All(program => program.LeavesAtOnce(this)))
            Leave();
        else
            Server.Workers.Run(Leave, isUrgent: true);
    }

    private void Leave()
    {
        foreach (var program in Server.Programs)
            Leave(program);
        (AuthenticationState as IDisposable)?.Dispose();
    }

    /// <summary>A driver that fails to close ends nothing else.</summary>
    private void Leave(IServerProgram program)
    {
        try
        {
            program.Leave(this);
        }
        catch (Exception error)
        {
            Log.Error($"client {Id}: {error}", "ServerClient.Leave");
        }
    }
}
