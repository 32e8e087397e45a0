namespace Libvirt.Rpc.Server.Remote;

/// <summary>Permissions.</summary>
internal sealed partial class RemoteSession
{
    /// <summary>True when somebody decides on single calls.</summary>
    public bool AsksForPermissions => options.Access is not null;

    /// <summary>Demands a permission on the connection.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_ACCESS_DENIED</exception>
    public void Allow(string what, string permission)
    {
        if (options.Access is not null)
            Ask(what, permission, []);
    }

    /// <summary>Demands a permission on an object. Its name is looked up: what the client says of it proves nothing.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_ACCESS_DENIED, or there is no such object</exception>
    public void Allow(LibvirtObject subject, string what, string permission)
    {
        if (options.Access is not null)
            Ask(what, permission, AccessDetails.Of(AccessDetails.Resolve(subject)));
    }

    /// <summary>Demands a permission on the object that a document describes.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_ACCESS_DENIED</exception>
    public void AllowDefinition(string? document, string what, string permission)
    {
        if (options.Access is not null)
            Ask(what, permission, document is null ? [] : AccessDetails.OfDocument(what, document));
    }

    /// <summary>Demands a permission on the object that a document describes, once it has another name.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_ACCESS_DENIED</exception>
    public void AllowDefinition(string document, string what, string permission, string name)
    {
        if (options.Access is not null)
            Ask(what, permission, [.. AccessDetails.OfDocument(what, document).Select(d => d.Key.EndsWith("_name", StringComparison.Ordinal) ? new(d.Key, name) : d)]);
    }

    /// <summary>True when an event about an object may be told.</summary>
    public bool MayBeTold(LibvirtObject subject, string what)
        => options.Access is null || options.Access.IsAllowed(client.Identity, what, "getattr", WithDriver(AccessDetails.Of(subject)));

    /// <summary>Leaves out what the client may not know of.</summary>
    /// <param name="list">Objects, or their names or numbers.</param>
    /// <param name="what">What they are.</param>
    /// <param name="permission">What is needed to know of them.</param>
    /// <param name="within">What they are listed of: a volume's name says nothing without its pool.</param>
    public T[] Filter<T>(T[] list, string what, string permission, LibvirtObject? within = null)
    {
        if (options.Access is not { } access)
            return list;
        return Array.FindAll(list, o => AccessDetails.Find(Connection, o, what, within) is { } subject
            && access.IsAllowed(client.Identity, what, permission, WithDriver(AccessDetails.Of(subject))));
    }

    /// <summary>The number of those that the client may know of.</summary>
    public int FilterCount(int count, string procedure)
        => options.Access is null ? count : AccessDetails.Count(this, procedure) ?? count;

    /// <summary>The number of those that the client may know of, by the call that lists them.</summary>
    public int FilterCount(int count, Func<string[]> list, string what, string permission, LibvirtObject? within = null)
        => options.Access is null ? count : Filter(list(), what, permission, within).Length;

    private void Ask(string what, string permission, IReadOnlyList<KeyValuePair<string, string>> details)
    {
        if (!options.Access!.IsAllowed(client.Identity, what, permission, WithDriver(details)))
            throw LibvirtException.Create(ErrorDomain.Access, ErrorNumber.AccessDenied, $"'{what}' denied '{permission}' access");
    }

    private List<KeyValuePair<string, string>> WithDriver(IReadOnlyList<KeyValuePair<string, string>> details)
        => [new("connect_driver", Volatile.Read(ref _connection)?.Drivers.Hypervisor.ConnectGetType(_connection!) ?? ""), .. details];
}
