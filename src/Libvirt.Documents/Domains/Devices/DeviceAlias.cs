namespace Libvirt.Documents.Domains;

/// <summary>Name of a device (<c>alias</c>).</summary>
[XmlType]
public sealed partial class DeviceAlias
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Needed = true, Data = "%aliasName")]
    public string Name { get; set; } = "";
}
