namespace Libvirt;

/// <summary>Something that happened to an object.</summary>
/// <param name="Family">The kind of object.</param>
/// <param name="Id">The number of the event within its family.</param>
/// <param name="Key">What tells the object from others of its kind: UUID, or the name of a node device.</param>
/// <param name="Subject">Makes the object that a callback of the given connection is told.</param>
/// <param name="Payload">The event's own data.</param>
public sealed record ObjectEvent(EventFamily Family, int Id, string Key, Func<Connection, LibvirtObject> Subject, EventPayload Payload)
{
    private bool _isRouted;
    private string? _route;

    /// <summary>The same event, only for those who listen under exactly this key: whoever sent it sends it once for every key that was asked for.</summary>
    public ObjectEvent RoutedTo(string? key) => this with { _isRouted = true, _route = key };

    /// <summary>True when a listener under a key is meant.</summary>
    internal bool IsFor(string? key) => _isRouted ? key == _route : key is null || key == Key;

    /// <summary>An event of a domain.</summary>
    public static ObjectEvent Of(string name, Uuid uuid, int id, DomainEventID what, EventPayload payload)
        => new(EventFamily.Domain, (int)what, uuid.ToString(), c => new Domain(c, name, uuid, id), payload);

    /// <summary>An event of a network.</summary>
    public static ObjectEvent Of(string name, Uuid uuid, NetworkEventID what, EventPayload payload)
        => new(EventFamily.Network, (int)what, uuid.ToString(), c => new Network(c, name, uuid), payload);

    /// <summary>An event of a storage pool.</summary>
    public static ObjectEvent Of(string name, Uuid uuid, StoragePoolEventID what, EventPayload payload)
        => new(EventFamily.StoragePool, (int)what, uuid.ToString(), c => new StoragePool(c, name, uuid), payload);

    /// <summary>An event of a node device.</summary>
    public static ObjectEvent Of(string name, NodeDeviceEventID what, EventPayload payload)
        => new(EventFamily.NodeDevice, (int)what, name, c => new NodeDevice(c, name), payload);

    /// <summary>An event of a secret.</summary>
    public static ObjectEvent Of(Uuid uuid, int usageType, string usageId, SecretEventID what, EventPayload payload)
        => new(EventFamily.Secret, (int)what, uuid.ToString(), c => new Secret(c, uuid, usageType, usageId), payload);
}
