namespace Libvirt.Documents.Domains;

/// <summary>Type, architecture and machine (<c>type</c>).</summary>
[XmlType]
[XmlSchema("@arch? , 'exe'", Name = "Container")]
[XmlSchema("(@arch? & @machine=%featureName?), 'hvm'", Name = "Full")]
[XmlSchema("(@arch=('i686' | 'x86_64' | 'ia64')? & @machine=('xenpv' | 'xenfv' | 'xenpvh')?), ('xen' | 'linux' | 'xenpvh')", Name = "Xen")]
public sealed partial class DomainOsType
{
    /// <summary>Attribute <c>arch</c>.</summary>
    [XmlAttribute("arch", Data = "%architecture")]
    [GuestAbi("domain architecture")]
    public string? Architecture { get; set; }

    /// <summary>Attribute <c>machine</c>.</summary>
    [XmlAttribute("machine")]
    [GuestAbi("domain OS machine")]
    public string? Machine { get; set; }

    /// <summary>hvm, xen, linux, exe ...</summary>
    [XmlText]
    [GuestAbi("domain OS type")]
    public string Value { get; set; } = "";
}
