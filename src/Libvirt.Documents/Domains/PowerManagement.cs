namespace Libvirt.Documents.Domains;

/// <summary>Sleep states of the guest (<c>pm</c>).</summary>
[XmlType]
public sealed partial class PowerManagement
{
    /// <summary>Element <c>suspend-to-mem</c>.</summary>
    [XmlElement("suspend-to-mem", Attribute = "enabled")]
    public bool? SuspendToMemory { get; set; }

    /// <summary>Element <c>suspend-to-disk</c>.</summary>
    [XmlElement("suspend-to-disk", Attribute = "enabled")]
    public bool? SuspendToDisk { get; set; }
}
