namespace Libvirt.Documents.Domains;

/// <summary>Interrupts (<c>msi</c>).</summary>
[XmlType]
public sealed partial class SharedMemoryInterrupts
{
    /// <summary>Attribute <c>vectors</c>.</summary>
    [XmlAttribute("vectors")]
    [GuestAbi("shared memory MSI vectors")]
    public uint? Vectors { get; set; }

    /// <summary>Attribute <c>ioeventfd</c>.</summary>
    [XmlAttribute("ioeventfd", OnOff = true)]
    public bool? IoEventFd { get; set; }
}
