namespace Libvirt.Documents.Domains;

/// <summary>What the QEMU driver keeps of an interface of a running guest (<c>privateData</c>, status files).</summary>
[XmlType]
public sealed partial class InterfacePrivateData
{
    /// <summary>The host's device was made for the guest and has to be taken away at its end.</summary>
    [XmlElement("created", Attribute = "value")]
    public bool? Created { get; set; }
}
