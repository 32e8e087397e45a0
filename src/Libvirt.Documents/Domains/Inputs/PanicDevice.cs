namespace Libvirt.Documents.Domains;

/// <summary>How the guest tells that it crashed (<c>panic</c>).</summary>
[XmlType]
public sealed partial class PanicDevice : DomainDevice
{
    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model", Invalid = "unknown panic model '{0}'")]
    [GuestAbi("panic model")]
    public PanicModel? Model { get; set; }
}
