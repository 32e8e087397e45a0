namespace Libvirt.Documents;

/// <summary>Parameters of a port profile (<c>parameters</c>).</summary>
[XmlType]
public sealed partial class VirtualPortParameters
{
    /// <summary>Attribute <c>managerid</c>.</summary>
    [XmlAttribute("managerid", AnyBase = true)]
    public byte? ManagerId { get; set; }

    /// <summary>24 bits.</summary>
    [XmlAttribute("typeid", AnyBase = true, Data = "%uint24")]
    public uint? TypeId { get; set; }

    /// <summary>Attribute <c>typeidversion</c>.</summary>
    [XmlAttribute("typeidversion", AnyBase = true)]
    public byte? TypeIdVersion { get; set; }

    /// <summary>Attribute <c>instanceid</c>.</summary>
    [XmlAttribute("instanceid", Data = "%uuid")]
    public Uuid? InstanceId { get; set; }

    /// <summary>Attribute <c>interfaceid</c>.</summary>
    [XmlAttribute("interfaceid", Data = "%uuid")]
    public Uuid? InterfaceId { get; set; }

    /// <summary>At most 39 characters.</summary>
    [XmlAttribute("profileid")]
    public string? ProfileId { get; set; }
}
