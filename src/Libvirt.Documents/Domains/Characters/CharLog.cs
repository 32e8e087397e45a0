namespace Libvirt.Documents.Domains;

/// <summary>Copy of the output (<c>log</c>).</summary>
[XmlType]
public sealed partial class CharLog
{
    /// <summary>Attribute <c>file</c>.</summary>
    [XmlAttribute("file", Needed = true, Data = "%absolutePath")]
    public string? File { get; set; }

    /// <summary>Attribute <c>append</c>.</summary>
    [XmlAttribute("append", OnOff = true)]
    public bool? Append { get; set; }
}
