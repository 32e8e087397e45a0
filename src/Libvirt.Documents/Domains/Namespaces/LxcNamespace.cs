namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>Which namespaces of the host a container shares.</summary>
[XmlType(Prefix = LxcExtension.Name, Namespace = LxcExtension.NamespaceUri)]
public sealed partial class LxcNamespace : IDeclaredContent<LxcNamespace>
{
    /// <summary>Element <c>lxc:namespace</c>.</summary>
    [XmlElement("namespace", OmitEmpty = true)]
    public LxcSharing Sharing { get; set; } = new();
}
