namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>What Xen's device model is told without libvirt understanding it.</summary>
[XmlType(Prefix = XenExtension.Name, Namespace = XenExtension.NamespaceUri)]
public sealed partial class XenNamespace : IDeclaredContent<XenNamespace>
{
    /// <summary>Element <c>xen:commandline</c>.</summary>
    [XmlElement("commandline", OmitEmpty = true)]
    public XenCommandLine CommandLine { get; set; } = new();
}
