namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>A bitmap that ends with the migration (<c>bitmap</c>).</summary>
[XmlType]
public sealed partial class QemuTemporaryBitmap
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true)]
    public string Name { get; set; } = "";

    /// <summary>Name of the node that has it.</summary>
    [XmlAttribute("nodename", Required = true)]
    public string Node { get; set; } = "";
}
