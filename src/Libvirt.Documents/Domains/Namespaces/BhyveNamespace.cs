namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>What bhyve is told without libvirt understanding it.</summary>
[XmlType(Prefix = BhyveExtension.Name, Namespace = BhyveExtension.NamespaceUri)]
public sealed partial class BhyveNamespace : IDeclaredContent<BhyveNamespace>
{
    /// <summary>Element <c>bhyve:commandline</c>.</summary>
    [XmlElement("commandline", OmitEmpty = true)]
    public BhyveCommandLine CommandLine { get; set; } = new();
}
