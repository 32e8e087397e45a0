namespace Libvirt.Documents.Domains;

/// <summary>A source of random numbers (<c>rng</c>).</summary>
[XmlType]
public sealed partial class RandomGenerator : DomainDevice
{
    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model", Required = true)]
    [GuestAbi("RNG model")]
    public VirtioModel Model { get; set; }

    /// <summary>Element <c>rate</c>.</summary>
    [XmlElement("rate")]
    public RandomRate? Rate { get; set; }

    /// <summary>Element <c>backend</c>.</summary>
    [XmlElement("backend", Custom = true, Needed = true)]
    public RandomBackend Backend { get; set; } = new();

    /// <summary>Element <c>driver</c>.</summary>
    [XmlElement("driver", OmitEmpty = true)]
    public VirtioDriver? Driver { get; set; }
}
