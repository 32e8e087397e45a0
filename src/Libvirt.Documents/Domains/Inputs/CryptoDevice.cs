namespace Libvirt.Documents.Domains;

/// <summary>A crypto device (<c>crypto</c>).</summary>
[XmlType]
public sealed partial class CryptoDevice : DomainDevice
{
    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model", Required = true, Data = "'virtio'")]
    [GuestAbi("crypto model")]
    public CryptoModel Model { get; set; }

    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true, Data = "'qemu'")]
    [GuestAbi("crypto type")]
    public CryptoType Type { get; set; }

    /// <summary>Element <c>backend</c>.</summary>
    [XmlElement("backend", Required = true, Missing = "only one crypto backend is supported", Needed = true)]
    public CryptoBackend? Backend { get; set; }

    /// <summary>Element <c>driver</c>.</summary>
    [XmlElement("driver", OmitEmpty = true)]
    public VirtioDriver? Driver { get; set; }
}
