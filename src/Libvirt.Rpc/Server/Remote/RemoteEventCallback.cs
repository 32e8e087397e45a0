namespace Libvirt.Rpc.Server.Remote;

/// <summary>A client's registration in a driver's queue.</summary>
internal sealed class RemoteEventCallback(RemoteSession session, bool legacy) : EventCallback
{
    private readonly Lock _gate = new();
    private readonly List<ObjectEvent> _early = [];
    private int _number = -1;

    /// <summary>The number by which the client knows it. Events that come before the number is known wait for it.</summary>
    public int Number
    {
        set
        {
            lock (_gate)
            {
                _number = value;
                foreach (var e in _early)
                    session.Tell(e, _number, legacy);
                _early.Clear();
            }
        }
    }

    /// <inheritdoc/>
    public override void Invoke(Connection connection, ObjectEvent what)
    {
        lock (_gate)
        {
            if (_number >= 0)
                session.Tell(what, _number, legacy);
            else
                _early.Add(what);
        }
    }

    /// <inheritdoc/>
    public override void Free()
    {
    }

    /// <inheritdoc/>
    public override bool IsSame(EventCallback other) => ReferenceEquals(this, other);
}
