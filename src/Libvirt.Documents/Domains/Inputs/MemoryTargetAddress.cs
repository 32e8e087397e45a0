namespace Libvirt.Documents.Domains;

/// <summary>Guest physical address (<c>address</c>).</summary>
[XmlType]
public sealed partial class MemoryTargetAddress
{
    /// <summary>Attribute <c>base</c>.</summary>
    [XmlAttribute("base", Hex = 1)]
    public ulong Base { get; set; }
}
