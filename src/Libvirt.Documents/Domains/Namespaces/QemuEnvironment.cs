namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>A variable of the environment (<c>qemu:env</c>).</summary>
[XmlType]
public sealed partial class QemuEnvironment
{
    /// <summary>Letters, digits and underscores; no digit in front.</summary>
    [XmlAttribute("name", Required = true, Missing = "No qemu environment name specified", MissingCode = ErrorNumber.InternalError)]
    public string Name { get; set; } = "";

    /// <summary>Its value; null for an empty one.</summary>
    [XmlAttribute("value")]
    public string? Value { get; set; }
}
