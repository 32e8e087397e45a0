namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>Arguments (<c>xen:commandline</c>).</summary>
[XmlType(Prefix = XenExtension.Name, Namespace = XenExtension.NamespaceUri)]
public sealed partial class XenCommandLine
{
    /// <summary>Arguments, behind those that libvirt makes.</summary>
    [XmlElement("arg", Attribute = "value", Required = true, Missing = "No xen command-line argument specified", MissingCode = ErrorNumber.InternalError)]
    public List<string> Arguments { get; set; } = [];
}
