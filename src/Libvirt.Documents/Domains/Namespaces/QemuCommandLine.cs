namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>Arguments and environment (<c>qemu:commandline</c>).</summary>
[XmlType(Prefix = QemuExtension.Name, Namespace = QemuExtension.NamespaceUri)]
public sealed partial class QemuCommandLine
{
    /// <summary>Arguments, behind those that libvirt makes.</summary>
    [XmlElement("arg", Attribute = "value", Required = true, Missing = "No qemu command-line argument specified", MissingCode = ErrorNumber.InternalError)]
    public List<string> Arguments { get; set; } = [];

    /// <summary>Variables of the environment.</summary>
    [XmlElement("env")]
    public List<QemuEnvironment> Environment { get; set; } = [];
}
