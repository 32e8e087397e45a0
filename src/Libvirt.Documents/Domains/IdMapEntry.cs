namespace Libvirt.Documents.Domains;

/// <summary>A range of identities (<c>uid</c>, <c>gid</c>).</summary>
[XmlType]
public sealed partial class IdMapEntry
{
    /// <summary>Attribute <c>start</c>.</summary>
    [XmlAttribute("start", Required = true, Invalid = "invalid idmap start/target/count settings", InvalidCode = ErrorNumber.XmlError, Missing = "invalid idmap start/target/count settings")]
    public uint Start { get; set; }

    /// <summary>Attribute <c>target</c>.</summary>
    [XmlAttribute("target", Required = true, Invalid = "invalid idmap start/target/count settings", InvalidCode = ErrorNumber.XmlError, Missing = "invalid idmap start/target/count settings")]
    public uint Target { get; set; }

    /// <summary>Attribute <c>count</c>.</summary>
    [XmlAttribute("count", Required = true, Invalid = "invalid idmap start/target/count settings", InvalidCode = ErrorNumber.XmlError, Missing = "invalid idmap start/target/count settings")]
    public uint Count { get; set; }
}
