namespace Libvirt;

/// <summary>
/// The callbacks of a driver's connections and the events on their way to them. Events are queued by whichever thread causes them and
/// delivered by the program's event loop, without a lock held: a callback may call the library, register and deregister.
/// </summary>
public sealed class ObjectEventQueue
{
    private readonly Lock _gate = new();
    private readonly List<EventRegistration> _registrations = [];
    private List<ObjectEvent> _pending = [];
    private int _nextNumber;
    private int _timer = -1;
    private int _delivering;

    /// <summary>Adds a callback.</summary>
    /// <param name="connection">Who listens.</param>
    /// <param name="family">The kind of object.</param>
    /// <param name="id">The number of the event within the family.</param>
    /// <param name="key">The object to listen to (<see cref="ObjectEvent.Key"/>); null for all.</param>
    /// <param name="callback">What to call.</param>
    /// <param name="legacy">True for virConnectDomainEventRegister, whose callbacks are found again by function instead of number.</param>
    /// <returns>the number for <see cref="Deregister"/>, from 0</returns>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: no event loop is registered, or the callback is registered already</exception>
    public int Register(Connection connection, EventFamily family, int id, string? key, EventCallback callback, bool legacy = false)
    {
        lock (_gate)
        {
            if (_timer < 0 && (_timer = EventRegistry.AddTimeout(_pending.Count > 0 ? 0 : -1, _ => Deliver(), null)) < 0)
                throw LibvirtException.Internal(ErrorDomain.None, "could not initialize domain event timer");
            if (_registrations.Exists(r => !r.Deleted && r.Connection == connection && r.Family == family && r.Id == id && r.Key == key
                && r.Legacy == legacy && r.Callback.IsSame(callback)))
                throw LibvirtException.InvalidArgument(ErrorDomain.None, "event callback already tracked");
            _registrations.Add(new(_nextNumber, connection, family, id, key, legacy, callback));
            return _nextNumber++;
        }
    }

    /// <summary>Takes a callback out; its opaque data is freed at once, or after the delivery that is under way.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: no such number on this connection</exception>
    public void Deregister(Connection connection, int number) => Remove(r => r.Connection == connection && r.Number == number,
        $"could not find event callback {number} for deletion");

    /// <summary>Takes a callback out as if it had never been registered: its opaque data is not freed.</summary>
    public void Withdraw(Connection connection, int number)
    {
        lock (_gate)
        {
            _registrations.RemoveAll(r => r.Connection == connection && r.Number == number);
            if (_delivering == 0)
                StopTimerWhenIdle();
        }
    }

    /// <summary>Takes out a callback of virConnectDomainEventRegister.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: it is not registered</exception>
    public void DeregisterLegacy(Connection connection, EventCallback callback)
        => Remove(r => r.Legacy && r.Connection == connection && r.Callback.IsSame(callback), "could not find event callback for deletion");

    /// <summary>The event that a number listens to, for the guard that a number belongs to the family it is given to.</summary>
    public (EventFamily Family, int Id)? Find(Connection connection, int number)
    {
        lock (_gate)
            return _registrations.Find(r => !r.Deleted && r.Connection == connection && r.Number == number) is { } r ? (r.Family, r.Id) : null;
    }

    /// <summary>True when somebody listens under exactly this key.</summary>
    public bool IsWanted(EventFamily family, int id, string? key)
    {
        lock (_gate)
            return _registrations.Exists(r => !r.Deleted && r.Family == family && r.Id == id && r.Key == key);
    }

    /// <summary>Sends an event on its way; without listeners it is dropped.</summary>
    public void Queue(ObjectEvent what)
    {
        lock (_gate)
        {
            if (_timer < 0)
                return;
            _pending.Add(what);
            if (_pending.Count == 1)
                EventRegistry.UpdateTimeout(_timer, 0);
        }
    }

    private void Deliver()
    {
        List<ObjectEvent> events;
        lock (_gate)
        {
            if (_timer >= 0)
                EventRegistry.UpdateTimeout(_timer, -1);
            (events, _pending) = (_pending, []);
            _delivering++;
        }
        foreach (var e in events)
            foreach (var r in Listeners(e))
                if (!r.Deleted)
                    r.Callback.Invoke(r.Connection, e);
        List<EventRegistration> ended;
        lock (_gate)
        {
            ended = --_delivering == 0 ? _registrations.FindAll(r => r.Deleted) : [];
            if (ended.Count > 0)
                _registrations.RemoveAll(r => r.Deleted);
            StopTimerWhenIdle();
        }
        foreach (var r in ended)
            r.Callback.Free();
    }

    private List<EventRegistration> Listeners(ObjectEvent e)
    {
        lock (_gate)
            return _registrations.FindAll(r => r.Wants(e));
    }

    private void Remove(Predicate<EventRegistration> which, string missing)
    {
        EventRegistration? found;
        lock (_gate)
        {
            found = _registrations.Find(r => !r.Deleted && which(r)) ?? throw LibvirtException.InvalidArgument(ErrorDomain.None, missing);
            if (_delivering > 0)
            {
                found.Deleted = true;
                return;
            }
            _registrations.Remove(found);
            StopTimerWhenIdle();
        }
        found.Callback.Free();
    }

    private void StopTimerWhenIdle()
    {
        if (_registrations.Count > 0 || _timer < 0)
            return;
        EventRegistry.RemoveTimeout(_timer);
        _timer = -1;
        _pending.Clear();
    }
}
