namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>Namespaces that are shared (<c>lxc:namespace</c>).</summary>
[XmlType(Prefix = LxcExtension.Name, Namespace = LxcExtension.NamespaceUri)]
public sealed partial class LxcSharing
{
    /// <summary>The network.</summary>
    [XmlElement("sharenet")]
    public LxcShare? Network { get; set; }

    /// <summary>Communication between processes.</summary>
    [XmlElement("shareipc")]
    public LxcShare? Ipc { get; set; }

    /// <summary>Names of the host.</summary>
    [XmlElement("shareuts")]
    public LxcShare? HostName { get; set; }
}
