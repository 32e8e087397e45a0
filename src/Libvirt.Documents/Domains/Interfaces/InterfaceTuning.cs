namespace Libvirt.Documents.Domains;

/// <summary>Buffers (<c>tune</c>).</summary>
[XmlType]
public sealed partial class InterfaceTuning
{
    /// <summary>Element <c>sndbuf</c>.</summary>
    [XmlElement("sndbuf", Data = "%unsignedInt")]
    public ulong? SendBuffer { get; set; }
}
