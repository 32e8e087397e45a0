using Libvirt.Documents;
using Libvirt.Documents.Domains;

namespace Libvirt.Host.Images;

/// <summary>What the header of an image tells.</summary>
/// <param name="Format">Its format.</param>
public sealed record ImageMetadata(StorageFormat Format)
{
    /// <summary>Size that the guest sees, in bytes; 0 when the header does not tell it.</summary>
    public ulong Capacity { get; init; }

    /// <summary>How it is encrypted; null when it is not.</summary>
    public EncryptionFormat? Encryption { get; init; }

    /// <summary>What it is based on, as the image writes it; null for nothing.</summary>
    public string? Backing { get; init; }

    /// <summary>Format of what it is based on; null when the image does not tell it, or is based on nothing.</summary>
    public StorageFormat? BackingFormat { get; init; }

    /// <summary>The file that holds its data, as the image writes it; null when it holds them itself.</summary>
    public string? DataFile { get; init; }

    /// <summary>Version of qcow2 ("0.10" or "1.1"); null for other formats.</summary>
    public string? Compatibility { get; init; }

    /// <summary>Bytes of a cluster; 0 when the format has none.</summary>
    public ulong ClusterSize { get; init; }

    /// <summary>qcow2 counts references lazily.</summary>
    public bool HasLazyReferences { get; init; }

    /// <summary>qcow2 has entries for parts of clusters.</summary>
    public bool HasExtendedEntries { get; init; }
}
