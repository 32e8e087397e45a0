using Libvirt.Documents;
using Libvirt.Documents.Domains;

namespace Libvirt.Host.Images;

/// <summary>An image of a chain that was read.</summary>
/// <param name="Reference">Where it is.</param>
public sealed record ChainImage(BackingReference Reference)
{
    /// <summary>Its format.</summary>
    public StorageFormat Format { get; init; }

    /// <summary>What its header tells; null for images that cannot be read here (on servers) and folders.</summary>
    public ImageMetadata? Metadata { get; init; }

    /// <summary>Its path as the image above it writes it, when that is relative.</summary>
    public string? RelativePath { get; init; }

    /// <summary>The file that holds its data.</summary>
    public ChainImage? DataFile { get; init; }

    /// <summary>What it is based on; null at the end.</summary>
    public ChainImage? Backing { get; init; }
}
