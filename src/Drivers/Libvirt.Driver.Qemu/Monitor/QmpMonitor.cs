using Libvirt.Host.Sockets;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor;

/// <summary>A connection to the QMP monitor of a guest. Safe for any number of threads.</summary>
/// <remarks>
/// Handlers (<see cref="Events"/>, <see cref="Closed"/>) run on the thread that reads all monitors, one after the other, in the order in which QEMU told: an event that
/// QEMU sent before an answer is handled before the answer is returned. A handler must neither block nor wait for commands (that is refused); it queues and returns.
/// One that throws ends its monitor.
/// </remarks>
public sealed partial class QmpMonitor : IQmp, IQmpWithdrawal, IDisposable
{
    private static readonly LogSource Log = new("qemu.qemu_monitor");

    private readonly Lock _gate = new();
    private readonly string _guest;
    private readonly Descriptor _socket;
    private readonly QmpCall _greeting;
    private LibvirtException? _end; // set once: what ended the monitor
    private bool _closedByUs, _attached = true;
    private ulong _lastId;

    private QmpMonitor(string guest, Descriptor socket, Action<QmpEvent>? events, Action<LibvirtException>? closed)
    {
        (_guest, _socket, Descriptor, Events, Closed) = (guest, socket, socket.Number, events, closed);
        _greeting = new QmpCall(this, guest, "greeting", "", [], []);
    }

    /// <summary>Takes what QEMU tells unasked; see the remarks for what it may do.</summary>
    public Action<QmpEvent>? Events { get; }

    /// <summary>Called once, after the last event, when the monitor ended though nobody closed it: end of file, an error of the socket, an answer that is none.</summary>
    public Action<LibvirtException>? Closed { get; }

    /// <summary>What ended the monitor; null while it works.</summary>
    public LibvirtException? End
    {
        get
        {
            lock (_gate)
                return _end;
        }
    }

    /// <summary>QEMU's version, as its greeting tells; none before <see cref="Negotiate"/>.</summary>
    public (int Major, int Minor, int Micro) Version { get; private set; }

    /// <summary>What the package adds to the version, such as <c>Debian 1:7.2+dfsg-7</c>; "" when nothing.</summary>
    public string Package { get; private set; } = "";

    /// <summary>How long the oldest command has waited for its answer, abandoned ones included; null when QEMU owes none. A guest that hangs shows here.</summary>
    public TimeSpan? OldestWait
    {
        get
        {
            lock (_gate)
                return (_sent.First ?? _waiting.First)?.Value.Age;
        }
    }

    internal int Descriptor { get; }

    /// <summary>Connects to a monitor's socket.</summary>
    /// <param name="guest">The guest's name, for messages.</param>
    /// <param name="path">The socket's file.</param>
    /// <param name="events">See <see cref="Events"/>.</param>
    /// <param name="closed">See <see cref="Closed"/>.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: failed to connect to monitor socket; VIR_ERR_INTERNAL_ERROR: the path is too long</exception>
    public static QmpMonitor Connect(string guest, string path, Action<QmpEvent>? events = null, Action<LibvirtException>? closed = null)
    {
        if (!LocalConnector.Fits(path))
            throw QmpErrors.Internal($"Monitor path {path} too big for destination");
        int error = LocalConnector.Connect(path, out var socket);
        return error == 0 ? Attach(guest, socket!, events, closed) : throw LibvirtException.System(ErrorDomain.Qemu, error, "failed to connect to monitor socket");
    }

    /// <summary>Uses a socket that is connected to a monitor.</summary>
    /// <param name="guest">The guest's name, for messages.</param>
    /// <param name="socket">The socket, which belongs to the monitor from now on, also when this fails.</param>
    /// <param name="events">See <see cref="Events"/>.</param>
    /// <param name="closed">See <see cref="Closed"/>.</param>
    public static QmpMonitor Attach(string guest, Descriptor socket, Action<QmpEvent>? events = null, Action<LibvirtException>? closed = null)
    {
        var monitor = new QmpMonitor(guest, socket, events, closed);
        try
        {
            QmpLoop.Shared.Add(monitor);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
        return monitor;
    }

    /// <summary>Waits for QEMU's greeting and ends the negotiation: afterwards commands are executed. Once, before all else.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_TIMEOUT, or what ended the monitor</exception>
    public void Negotiate(Deadline deadline)
    {
        var version = _greeting.Wait(deadline).Object.GetObject("version");
        var numbers = version?.GetObject("qemu");
        Version = (numbers?.GetNumber("major")?.AsInt ?? 0, numbers?.GetNumber("minor")?.AsInt ?? 0, numbers?.GetNumber("micro")?.AsInt ?? 0);
        Package = version?.GetString("package") ?? "";
        this.Execute("qmp_capabilities", null, deadline);
    }

    /// <inheritdoc/>
    public QmpCall Begin(string command, JsonObject? arguments = null, IReadOnlyList<int>? descriptors = null)
    {
        lock (_gate)
        {
            if (_end is not null)
                throw QmpErrors.Again(_end);
            string id = $"libvirt-{++_lastId}";
            var call = new QmpCall(this, _guest, command, id, QmpCall.Format(command, arguments, id), descriptors ?? []);
            Log.Debug($"begin {command} of '{_guest}' as {id}");
            _waiting.AddLast(call);
            Send();
            return call;
        }
    }

    /// <summary>Closes the connection; commands under way fail, handlers are not called any more (one that runs already may still be running).</summary>
    public void Dispose()
    {
        List<QmpCall> open;
        lock (_gate)
        {
            if (_end is not null)
                return;
            _closedByUs = true;
            _end = QmpErrors.Closing();
            open = TakeOpen();
            if (_attached)
                SocketIo.Shut(Descriptor); // wakes the loop, which closes the descriptor
        }
        open.ForEach(c => c.Fail(_end));
    }

    void IQmpWithdrawal.Withdraw(QmpCall call)
    {
        lock (_gate)
        {
            _waiting.Remove(call);
            // Of this one nothing has left yet, and its descriptors may be closed from now on.
            if (ReferenceEquals(call, _sending) && _sentBytes == 0)
            {
                _sent.Remove(call);
                _sending = null;
                Send();
            }
        }
    }
}
