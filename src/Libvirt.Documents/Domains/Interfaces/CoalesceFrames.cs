namespace Libvirt.Documents.Domains;

/// <summary>Number of frames (<c>frames</c>).</summary>
[XmlType]
public sealed partial class CoalesceFrames
{
    /// <summary>Attribute <c>max</c>.</summary>
    [XmlAttribute("max", Omit = 0u, Invalid = "cannot parse value '{0}' for coalesce parameter", InvalidCode = ErrorNumber.XmlDetail)]
    public uint Maximum { get; set; }
}
