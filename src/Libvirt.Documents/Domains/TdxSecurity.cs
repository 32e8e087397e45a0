namespace Libvirt.Documents.Domains;

/// <summary>Intel TDX.</summary>
[XmlType]
public sealed partial class TdxSecurity : LaunchSecurity
{
    /// <summary>Element <c>policy</c>.</summary>
    [XmlElement("policy", Hex = 1)]
    public ulong? Policy { get; set; }

    /// <summary>Element <c>mrConfigId</c>.</summary>
    [XmlElement("mrConfigId")]
    public string? MrConfigId { get; set; }

    /// <summary>Element <c>mrOwner</c>.</summary>
    [XmlElement("mrOwner")]
    public string? MrOwner { get; set; }

    /// <summary>Element <c>mrOwnerConfig</c>.</summary>
    [XmlElement("mrOwnerConfig")]
    public string? MrOwnerConfig { get; set; }

    /// <summary>Element <c>quoteGenerationService</c>.</summary>
    [XmlElement("quoteGenerationService")]
    public TdxQuoteService? QuoteService { get; set; }
}
