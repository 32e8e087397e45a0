namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>Arguments (<c>bhyve:commandline</c>).</summary>
[XmlType(Prefix = BhyveExtension.Name, Namespace = BhyveExtension.NamespaceUri)]
public sealed partial class BhyveCommandLine
{
    /// <summary>Arguments, behind those that libvirt makes.</summary>
    [XmlElement("arg", Attribute = "value", Required = true, Missing = "No bhyve command-line argument specified", MissingCode = ErrorNumber.InternalError)]
    public List<string> Arguments { get; set; } = [];
}
