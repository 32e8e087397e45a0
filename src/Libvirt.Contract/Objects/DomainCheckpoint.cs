namespace Libvirt;

/// <summary>A checkpoint of a domain: virDomainCheckpointPtr.</summary>
public sealed class DomainCheckpoint(Domain domain, string name) : ConnectionObject(domain.Connection)
{
    /// <summary>The domain.</summary>
    public Domain Domain { get; } = domain;

    /// <summary>The name, unique within the domain.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override LibvirtObject? Owner => Domain;
}
