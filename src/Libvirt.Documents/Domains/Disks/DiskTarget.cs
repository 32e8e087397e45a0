namespace Libvirt.Documents.Domains;

/// <summary>How the guest sees the disk (<c>target</c>).</summary>
[XmlType]
public sealed partial class DiskTarget
{
    /// <summary>Attribute <c>dev</c>.</summary>
    [XmlAttribute("dev", Needed = true, Data = "/(ioemu:)?(fd|hd|sd|vd|xvd|ubd)[a-zA-Z0-9_]+/")]
    [GuestAbi("disk")]
    public string? Device { get; set; }

    /// <summary>Attribute <c>bus</c>.</summary>
    [XmlAttribute("bus")]
    [GuestAbi("disk bus")]
    public DiskBus? Bus { get; set; }

    /// <summary>Attribute <c>tray</c>.</summary>
    [XmlAttribute("tray", When = nameof(IsOpen))]
    public DiskTray? Tray { get; set; }

    /// <summary>Attribute <c>removable</c>.</summary>
    [XmlAttribute("removable", OnOff = true)]
    public bool? Removable { get; set; }

    /// <summary>1 for solid state, else rounds a minute.</summary>
    [XmlAttribute("rotation_rate", Omit = 0u, Data = "%positive")]
    public uint RotationRate { get; set; }

    /// <summary>Attribute <c>dpofua</c>.</summary>
    [XmlAttribute("dpofua", OnOff = true)]
    public bool? Dpofua { get; set; }
}
