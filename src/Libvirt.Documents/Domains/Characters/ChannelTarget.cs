namespace Libvirt.Documents.Domains;

/// <summary>How the guest sees a channel (<c>target</c>).</summary>
[XmlType]
public sealed partial class ChannelTarget
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true, Missing = "unknown target type \'(null)\' specified for character device", MissingCode = ErrorNumber.ConfigUnsupported, Invalid = "unknown target type \'{0}\' specified for character device")]
    [GuestAbi("channel type")]
    public ChannelTargetType? Type { get; set; }

    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name")]
    [GuestAbi("channel name")]
    public string? Name { get; set; }

    /// <summary>Attribute <c>address</c>.</summary>
    [XmlAttribute("address")]
    [GuestAbi("guestfwd channel address")]
    public string? Address { get; set; }

    /// <summary>Attribute <c>port</c>.</summary>
    [XmlAttribute("port")]
    [GuestAbi("guestfwd channel port")]
    public string? Port { get; set; }

    /// <summary>Attribute <c>state</c>.</summary>
    [XmlAttribute("state", Live = true)]
    public ChannelState? State { get; set; }
}
