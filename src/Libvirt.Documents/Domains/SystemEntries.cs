namespace Libvirt.Documents.Domains;

/// <summary>A table of names and values.</summary>
[XmlType]
public sealed partial class SystemEntries
{
    /// <summary>Element <c>entry</c>.</summary>
    [XmlElement("entry", Needed = true)]
    [GuestAbi("sysinfo entry")]
    public List<SystemEntry> Entries { get; set; } = [];
}
