namespace Libvirt;

/// <summary>Guests, and the host as far as guests need it. The methods that stand for C calls are generated; here is what has no C call of its own.</summary>
public partial class HypervisorDriver
{
    /// <summary>The last reference to the connection is gone.</summary>
    public virtual void ConnectClose(Connection connection)
    {
    }

    /// <summary>True when <see cref="ConnectClose"/> waits for nothing now: a daemon then closes on the thread that serves all clients.</summary>
    public virtual bool ClosesAtOnce => false;

    /// <summary>The error domain in which the connection's own bookkeeping reports.</summary>
    public virtual ErrorDomain ReportsAs => ErrorDomain.None;

    /// <summary>True for a call that is answered from memory, without waiting for anything: a daemon then answers it on the thread that serves all clients.</summary>
    /// <param name="function">The call, "virDomainGetInfo"; only calls that look are asked for.</param>
    public virtual bool AnswersAtOnce(string function) => false;

    /// <summary>Where the driver's events come from; null when it has none, and registering a callback answers VIR_ERR_NO_SUPPORT.</summary>
    public virtual ObjectEventQueue? Events(Connection connection) => null;

    /// <summary>A callback waits for an event: a driver whose events come from elsewhere asks for them now.</summary>
    public virtual void EventsWanted(Connection connection, EventFamily family, int id, string? key)
    {
    }

    /// <summary>A callback waits no more.</summary>
    public virtual void EventsUnwanted(Connection connection)
    {
    }

    /// <summary>The program wants to be told when the connection is lost.</summary>
    public virtual void CloseWanted(Connection connection)
    {
    }

    /// <summary>What the driver can do beyond the calls, for migration and compatibility.</summary>
    public virtual bool Supports(Connection connection, DriverFeature feature) => false;
}
