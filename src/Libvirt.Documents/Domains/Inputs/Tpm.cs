namespace Libvirt.Documents.Domains;

/// <summary>A trusted platform module (<c>tpm</c>).</summary>
[XmlType]
public sealed partial class Tpm : DomainDevice
{
    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model")]
    [GuestAbi("TPM device model")]
    public TpmModel? Model { get; set; }

    /// <summary>Element <c>backend</c>.</summary>
    [XmlElement("backend", Required = true, Missing = "missing TPM device backend")]
    public TpmBackend? Backend { get; set; }
}
