namespace Libvirt.Documents;

/// <summary>virDomainGetMetadata, virNetworkGetMetadata and their setting halves, on the document.</summary>
public static class Descriptions
{
    private const int Description = (int)NetworkMetadataType.Description, Title = (int)NetworkMetadataType.Title, Element = (int)NetworkMetadataType.Element;

    /// <summary>The part; null when the document has none.</summary>
    /// <param name="document">A domain or network.</param>
    /// <param name="type">A <see cref="DomainMetadataType"/>; <see cref="NetworkMetadataType"/> has the same values.</param>
    /// <param name="uri">Namespace of an element.</param>
    /// <param name="domain">The domain of errors.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: no such type</exception>
    public static string? Get(IDescribed document, int type, string? uri, ErrorDomain domain)
    {
        CheckType(type, domain);
        return type switch
        {
            Description => document.Description,
            Title => document.Title,
            _ => document.Metadata?.BareChild(uri ?? ""),
        };
    }

    /// <summary>Sets the part, in place.</summary>
    /// <param name="document">A domain or network that is not yet in a state.</param>
    /// <param name="type">A <see cref="DomainMetadataType"/>.</param>
    /// <param name="text">The text, or the element; null removes, and so does an empty text.</param>
    /// <param name="key">Prefix for the element.</param>
    /// <param name="uri">Namespace of the element.</param>
    /// <param name="domain">The domain of errors.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: no such type; VIR_ERR_XML_DETAIL: the element is not well-formed</exception>
    public static void Set(IDescribed document, int type, string? text, string? key, string? uri, ErrorDomain domain)
    {
        CheckType(type, domain);
        if (type == Description)
            document.Description = string.IsNullOrEmpty(text) ? null : text;
        else if (type == Title)
            document.Title = string.IsNullOrEmpty(text) ? null : text;
        else
        {
            var child = text is null ? null : XmlFragment.Parse(text, domain);
            var changed = XmlFragment.Replace(document.Metadata, "metadata", uri ?? "", child, key ?? "");
            document.Metadata = changed.HasNoChildren ? null : changed;
        }
    }

    /// <summary>Refuses what is no <see cref="DomainMetadataType"/>.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG</exception>
    public static void CheckType(int type, ErrorDomain domain)
    {
        if (type is not (Description or Title or Element))
            throw LibvirtException.InvalidArgument(domain, $"unknown metadata type '{type}'");
    }
}
