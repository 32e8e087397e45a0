using Libvirt.Documents.HostCapabilities;

namespace Libvirt.Documents;

/// <summary>What a host and its hypervisor can do (<c>capabilities</c>).</summary>
[XmlDocument("capabilities", ErrorDomain.Capabilities, Schema = "capability", Paired = true)]
public sealed partial class CapabilitiesDocument
{
    /// <summary>Element <c>host</c>.</summary>
    [XmlElement("host", Custom = true, Needed = true)]
    public CapabilityHost Host { get; set; } = new();

    /// <summary>Element <c>guest</c>.</summary>
    [XmlElement("guest", Custom = true)]
    public List<CapabilityGuest> Guests { get; set; } = [];
}
