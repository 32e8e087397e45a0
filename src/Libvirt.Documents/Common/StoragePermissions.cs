namespace Libvirt.Documents;

/// <summary>Owner and mode of a file or directory (<c>permissions</c>).</summary>
[XmlType]
public sealed partial class StoragePermissions
{
    /// <summary>Permission bits, octal in the document.</summary>
    [XmlElement("mode", Custom = true, Data = "%octalMode")]
    public uint? Mode { get; set; }

    /// <summary>User; null for whoever it is.</summary>
    [XmlElement("owner", Custom = true, Data = "%unsignedInt | '-1'")]
    public uint? Owner { get; set; }

    /// <summary>Group; null for whatever it is.</summary>
    [XmlElement("group", Custom = true, Data = "%unsignedInt | '-1'")]
    public uint? Group { get; set; }

    /// <summary>Security label.</summary>
    [XmlElement("label", Omit = "")]
    public string? Label { get; set; }
}
