namespace Libvirt.Documents.Domains;

/// <summary>Spinlocks (<c>spinlocks</c>).</summary>
[XmlType]
public sealed partial class HypervSpinlocks
{
    /// <summary>Attribute <c>state</c>.</summary>
    [XmlAttribute("state", OnOff = true, Required = true)]
    public bool State { get; set; }

    /// <summary>Attribute <c>retries</c>.</summary>
    [XmlAttribute("retries")]
    public uint? Retries { get; set; }
}
