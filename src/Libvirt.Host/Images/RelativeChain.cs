namespace Libvirt.Host.Images;

/// <summary>Paths of images relative to others of their chain.</summary>
public static class RelativeChain
{
    /// <summary>
    /// How the image above a part of a chain could name the part's lowest image: when each image of the part is named relatively by the one above it; null otherwise.
    /// </summary>
    /// <param name="names">For each image from the top: its name as the one above has it; null when that is absolute.</param>
    /// <param name="top">Place of the uppermost image of the part.</param>
    /// <param name="image">Place of the lowest image of the part.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the lower image is not below the upper</exception>
    public static string? Find(IReadOnlyList<string?> names, int top, int image)
    {
        if (image < top || image >= names.Count)
            throw LibvirtException.Internal(ErrorDomain.Storage, "failed to resolve relative backing name: base image is not in backing chain");
        string? path = null;
        for (int i = top; i <= image; i++)
        {
            if (names[i] is not { } name)
                return null;
            int slash = path?.LastIndexOf('/') ?? -1;
            path = slash < 0 ? name : path![..(slash + 1)] + name;
        }
        return path;
    }
}
