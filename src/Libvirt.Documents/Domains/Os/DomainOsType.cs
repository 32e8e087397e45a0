namespace Libvirt.Documents.Domains;

/// <summary>Type, architecture and machine (<c>type</c>).</summary>
[XmlType]
public sealed partial class DomainOsType
{
    /// <summary>Attribute <c>arch</c>.</summary>
    [XmlAttribute("arch", Data = "%architecture")]
    public string? Architecture { get; set; }

    /// <summary>Attribute <c>machine</c>.</summary>
    [XmlAttribute("machine", Data = "'xenfv' | 'xenpv' | 'xenpvh' | /[a-zA-Z0-9_\\.\\-]+/")]
    public string? Machine { get; set; }

    /// <summary>hvm, xen, linux, exe ...</summary>
    [XmlText]
    public string Value { get; set; } = "";
}
