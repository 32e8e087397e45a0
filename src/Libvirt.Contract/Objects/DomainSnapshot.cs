namespace Libvirt;

/// <summary>A snapshot of a domain: virDomainSnapshotPtr.</summary>
public sealed class DomainSnapshot(Domain domain, string name) : ConnectionObject(domain.Connection)
{
    /// <summary>The domain.</summary>
    public Domain Domain { get; } = domain;

    /// <summary>The name, unique within the domain.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override LibvirtObject? Owner => Domain;
}
