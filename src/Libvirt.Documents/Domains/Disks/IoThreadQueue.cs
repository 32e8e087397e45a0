namespace Libvirt.Documents.Domains;

/// <summary>A queue (<c>queue</c>).</summary>
[XmlType]
public sealed partial class IoThreadQueue
{
    /// <summary>Attribute <c>id</c>.</summary>
    [XmlAttribute("id", Required = true)]
    public uint Id { get; set; }
}
