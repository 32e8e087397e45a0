namespace Libvirt;

/// <summary>A program's callback with its opaque data.</summary>
public abstract class EventCallback
{
    /// <summary>Calls the program.</summary>
    /// <param name="connection">The connection on which the callback was registered.</param>
    /// <param name="what">The event.</param>
    public abstract void Invoke(Connection connection, ObjectEvent what);

    /// <summary>Lets the program free its opaque data and gives back the reference to the connection; called exactly once.</summary>
    public abstract void Free();

    /// <summary>True when both stand for the same function of the program, whatever their opaque data.</summary>
    public abstract bool IsSame(EventCallback other);
}
