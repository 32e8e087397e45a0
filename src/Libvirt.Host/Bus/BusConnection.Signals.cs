using Libvirt.Host.Sockets;

namespace Libvirt.Host.Bus;

public sealed partial class BusConnection
{
    private const int MostSignals = 64;
    private const string Bus = "org.freedesktop.DBus", BusPath = "/org/freedesktop/DBus";
    private readonly Queue<BusSignal> _signals = [];
    private readonly Queue<int>? _descriptors;
    private readonly Queue<int> _answered = [];

    /// <summary>What to poll for signals: readable when something comes; ask <see cref="NextSignal"/> until it has none before.</summary>
    public int Handle => _socket.Number;

    /// <summary>Asks the bus for signals.</summary>
    /// <param name="rule">"type='signal',sender='org.freedesktop.login1',member='PrepareForShutdown'".</param>
    /// <param name="deadline">As for <see cref="Call"/>.</param>
    /// <exception cref="LibvirtException">as for <see cref="Call"/></exception>
    public void Subscribe(string rule, long deadline) => Call(new(Bus, BusPath, Bus, "AddMatch", "s"), new BusWriter().Text(rule), "", deadline);

    /// <summary>The unique name of the owner of a name.</summary>
    /// <exception cref="LibvirtException">as for <see cref="Call"/>; VIR_ERR_DBUS_SERVICE: nobody has it</exception>
    public string OwnerOf(string name, long deadline) => Call(new(Bus, BusPath, Bus, "GetNameOwner", "s"), new BusWriter().Text(name), "s", deadline).Text();

    /// <summary>Calls a method whose answer is a descriptor.</summary>
    /// <returns>the descriptor, for the caller to close</returns>
    /// <exception cref="LibvirtException">as for <see cref="Call"/>; VIR_ERR_INTERNAL_ERROR: there was none</exception>
    public Descriptor CallForDescriptor(BusCall call, BusWriter? arguments, long deadline)
    {
        Close(_answered);
        Call(call, arguments, "h", deadline);
        return _answered.TryDequeue(out int number) ? new(number) : throw BusErrors.Malformed("an answer without its descriptor");
    }

    /// <summary>The next signal that is there already; null when there is none.</summary>
    /// <param name="deadline">When to give up on one that has come in part.</param>
    /// <exception cref="LibvirtException">as for <see cref="Call"/>; the connection is of no more use then</exception>
    public BusSignal? NextSignal(long deadline)
    {
        while (_signals.Count == 0 && (_start < _end || SocketIo.Wait(_socket.Number, true, false, 0) != 0))
            Receive(0, "", deadline); // no call has this number
        return _signals.TryDequeue(out var signal) ? signal : null;
    }

    /// <summary>Those of a message: of the answer that is waited for they are kept.</summary>
    private void TakeDescriptors(uint count, bool isAnswer)
    {
        if (_descriptors is null)
            return;
        if (!isAnswer)
            Close((int)Math.Min(count, (uint)_descriptors.Count));
        for (; isAnswer && count > 0 && _descriptors.TryDequeue(out int number); count--)
            _answered.Enqueue(number);
    }

    private void Close(int count)
    {
        for (; count > 0 && _descriptors!.TryDequeue(out int number); count--)
            new Descriptor(number).Dispose();
    }

    private static void Close(Queue<int> numbers)
    {
        while (numbers.TryDequeue(out int number))
            new Descriptor(number).Dispose();
    }
}
