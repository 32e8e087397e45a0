namespace Libvirt;

/// <summary>What a defined or running object is at one moment; never changed, only replaced.</summary>
/// <typeparam name="T">Its definition, a document; once it is in a state it must not be written (clone it).</typeparam>
/// <param name="Current">What it runs with, or what it will be started with while it is inactive.</param>
public sealed record ObjectState<T>(T Current) where T : class
{
    /// <summary>While it is active: what it will be when it is started again; null when that is <see cref="Current"/>.</summary>
    public T? Next { get; init; }

    /// <summary>It runs.</summary>
    public bool IsActive { get; init; }

    /// <summary>It stays when it is stopped.</summary>
    public bool IsPersistent { get; init; }

    /// <summary>It is started with the host.</summary>
    public bool Autostart { get; init; }

    /// <summary>The definition that stays.</summary>
    public T Persistent => Next ?? Current;

    /// <summary>After a (re)definition: an active object goes on with what it has.</summary>
    public ObjectState<T> Defined(T definition) => this with
    {
        Current = IsActive ? Current : definition,
        Next = IsActive ? definition : null,
        IsPersistent = true,
    };

    /// <summary>After a start of a transient instance over a possibly defined object, whose definition is kept aside.</summary>
    public ObjectState<T> StartedAs(T live) => this with { Current = live, Next = IsPersistent ? Persistent : null, IsActive = true };

    /// <summary>After a stop: the definition that was kept aside counts.</summary>
    public ObjectState<T> Stopped() => this with { Current = Persistent, Next = null, IsActive = false };

    /// <summary>With another persistent definition; what runs is not touched.</summary>
    public ObjectState<T> WithPersistent(T definition) => IsActive ? this with { Next = definition } : this with { Current = definition };
}
