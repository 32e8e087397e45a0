namespace Libvirt.Documents.Domains;

/// <summary>A slot of a smart card controller.</summary>
[XmlType]
public sealed partial class CcidAddress : DeviceAddress
{
    /// <summary>Attribute <c>controller</c>.</summary>
    [XmlAttribute("controller", Data = "%upTo2", Needed = true)]
    [GuestAbi("device ccid address controller")]
    public uint Controller { get; set; }

    /// <summary>Attribute <c>slot</c>.</summary>
    [XmlAttribute("slot", Data = "%upTo2")]
    [GuestAbi("device ccid address slot")]
    public uint Slot { get; set; }
}
