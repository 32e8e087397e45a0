namespace Libvirt.Documents.Domains;

/// <summary>Socket of the quote service (<c>quoteGenerationService</c>).</summary>
[XmlType]
public sealed partial class TdxQuoteService
{
    /// <summary>Attribute <c>path</c>.</summary>
    [XmlAttribute("path")]
    public string? Path { get; set; }
}
