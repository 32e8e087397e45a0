namespace Libvirt;

/// <summary>A disk with an error: virDomainDiskError.</summary>
/// <param name="Disk">Target name, "vda".</param>
/// <param name="Error">A <see cref="DomainDiskErrorCode"/>.</param>
public sealed record DomainDiskError(string Disk, int Error);
