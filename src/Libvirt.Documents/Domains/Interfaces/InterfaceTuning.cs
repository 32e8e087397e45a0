namespace Libvirt.Documents.Domains;

/// <summary>Buffers (<c>tune</c>).</summary>
[XmlType]
public sealed partial class InterfaceTuning
{
    /// <summary>Element <c>sndbuf</c>.</summary>
    [XmlElement("sndbuf", Invalid = "sndbuf must be a positive integer", InvalidCode = ErrorNumber.XmlError, Data = "%unsignedInt")]
    public ulong? SendBuffer { get; set; }
}
