namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>Where a virtual machine is in a data center.</summary>
[XmlType(Prefix = VMwareExtension.Name, Namespace = VMwareExtension.NamespaceUri)]
public sealed partial class VMwareNamespace : IDeclaredContent<VMwareNamespace>
{
    /// <summary>Path of the data center.</summary>
    [XmlElement("datacenterpath")]
    public string? DataCenterPath { get; set; }

    /// <summary>The server's name of the machine.</summary>
    [XmlElement("moref")]
    public string? ObjectReference { get; set; }
}
