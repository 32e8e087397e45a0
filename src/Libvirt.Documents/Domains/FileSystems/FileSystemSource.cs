namespace Libvirt.Documents.Domains;

/// <summary>Where the tree is (<c>source</c>).</summary>
[XmlType]
[XmlSchema("... & @units=%unit?")]
[XmlSchema("@file", Name = "File")]
[XmlSchema("@dev", Name = "Block")]
[XmlSchema("@dir | @socket", Name = "Mount")]
[XmlSchema("@dir", Name = "Folder")]
[XmlSchema("@name", Name = "Template")]
[XmlSchema("@usage & @units=%unit?", Name = "Memory")]
[XmlSchema("@pool & @volume", Name = "Volume")]
public sealed partial class FileSystemSource
{
    /// <summary>Attribute <c>dir</c>.</summary>
    [XmlAttribute("dir", Data = "%absoluteFolder")]
    public string? Directory { get; set; }

    /// <summary>Attribute <c>dev</c>.</summary>
    [XmlAttribute("dev", Data = "%absolutePath")]
    public string? Device { get; set; }

    /// <summary>Attribute <c>file</c>.</summary>
    [XmlAttribute("file", Data = "%absolutePath")]
    public string? File { get; set; }

    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Data = "%genericName")]
    public string? Name { get; set; }

    /// <summary>KiB.</summary>
    [XmlAttribute("usage", Custom = true)]
    public ulong? Usage { get; set; }

    /// <summary>Attribute <c>pool</c>.</summary>
    [XmlAttribute("pool")]
    public string? Pool { get; set; }

    /// <summary>Attribute <c>volume</c>.</summary>
    [XmlAttribute("volume")]
    public string? Volume { get; set; }

    /// <summary>Attribute <c>socket</c>.</summary>
    [XmlAttribute("socket", Data = "%absolutePath")]
    public string? Socket { get; set; }
}
