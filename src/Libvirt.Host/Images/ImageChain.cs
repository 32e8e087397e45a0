using Libvirt.Documents;
using Libvirt.Documents.Domains;

namespace Libvirt.Host.Images;

/// <summary>
/// Reads an image and those below it. A format that nobody told is never guessed for an image that could then name any file of the host: such a chain is refused,
/// unless what is found is based on nothing.
/// </summary>
/// <param name="read">Opens a file and reads its start; the caller decides as whom.</param>
public sealed class ImageChain(Func<string, byte[]> read)
{
    private const int MaximumDepth = 200;

    /// <summary>Reads a chain of local files as this process.</summary>
    public static ImageChain Local { get; } = new(ImageFile.ReadStart);

    /// <summary>Reads a chain.</summary>
    /// <param name="top">The uppermost image.</param>
    /// <param name="format">Its format; null when it is not known, then it is raw.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR, VIR_ERR_OPERATION_FAILED, VIR_ERR_INTERNAL_ERROR: it cannot be read, misses something, or turns in a circle</exception>
    public ChainImage Read(BackingReference top, StorageFormat? format) => Read(top, format ?? (IsFolder(top) ? StorageFormat.Dir : StorageFormat.Raw), null, null, new(StringComparer.Ordinal));

    private ChainImage Read(BackingReference reference, StorageFormat format, string? relative, string? above, HashSet<string> seen)
    {
        if (IsFolder(reference))
            return new(reference with { Type = StorageType.Dir, Source = new() { Directory = Path(reference) } }) { Format = format, RelativePath = relative };
        if (reference.Type is not (StorageType.File or StorageType.Block))
            return new(reference) { Format = format, RelativePath = relative };
        var path = Path(reference)!;
        if (!seen.Add(path))
            throw Refusal($"backing store for {path} is self-referential");
        if (seen.Count > MaximumDepth)
            throw Refusal($"backing store chain for '{path}' is too deep");
        var metadata = ImageHeader.Read(Start(path, above), format);
        return new(reference)
        {
            Format = format,
            Metadata = metadata,
            RelativePath = relative,
            DataFile = metadata.DataFile is { } data ? DataFile(data, path) : null,
            Backing = metadata.Backing is { } below ? Below(below, metadata, path, seen) : null,
        };
    }

    private ChainImage Below(string text, ImageMetadata metadata, string path, HashSet<string> seen)
    {
        var (reference, relative) = Resolve(text, path);
        if (metadata.BackingFormat is { } format)
            return Read(reference, format, relative, path, seen);
        if (reference.Type is not (StorageType.File or StorageType.Block) || IsFolder(reference))
            return Read(reference, StorageFormat.Raw, relative, path, seen);
        var start = Start(Path(reference)!, path);
        var found = ImageHeader.Probe(start);
        // An image that only looks like one of this format could name whatever its guest wanted to see.
        if (ImageHeader.Read(start, found) is { Backing: null, DataFile: null })
            return Read(reference, found, relative, path, seen);
        throw Refusal($"format of backing image '{reference.Name}' of image '{path}' was not specified in the image metadata (See https://libvirt.org/kbase/backing_chains.html for troubleshooting)");
    }

    private ChainImage DataFile(string text, string path)
    {
        var (reference, relative) = text.Length == 0 ? throw Refusal($"image '{path}' names no file for its data") : Resolve(text, path);
        if (reference.Type is StorageType.File or StorageType.Block)
            _ = Start(Path(reference)!, path);
        return new(reference) { Format = StorageFormat.Raw, RelativePath = relative };
    }

    private static (BackingReference Reference, string? Relative) Resolve(string text, string parent)
    {
        var reference = BackingReference.Parse(text);
        if (reference is not { Type: StorageType.File, Source.File: { } file } || file.StartsWith('/'))
            return (reference, null);
        int slash = parent.LastIndexOf('/');
        reference.Source.File = slash < 0 ? file : parent[..(slash + 1)] + file;
        return (reference, file);
    }

    private byte[] Start(string path, string? above)
    {
        try
        {
            return read(path);
        }
        catch (LibvirtException error) when (above is not null)
        {
            throw new LibvirtException(ErrorRecord.Create(ErrorDomain.Storage, error.Code, $"Cannot access backing file '{path}' of storage file '{above}': {error.Message}") with { Int1 = error.Error.Int1 });
        }
    }

    private static string? Path(BackingReference reference) => reference.Source.File ?? reference.Source.Device ?? reference.Source.Directory;

    private static bool IsFolder(BackingReference reference)
        => reference.Type == StorageType.Dir || reference.Type == StorageType.File && reference.Source.File is { } path && Directory.Exists(path);

    private static LibvirtException Refusal(string message) => LibvirtException.OperationFailed(ErrorDomain.Storage, message);
}
