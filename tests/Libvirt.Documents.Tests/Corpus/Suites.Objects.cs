namespace Libvirt.Documents.Tests.Corpus;

public static partial class Suites
{
    /// <summary>Upstream's interfaces of the host, which stay as they are.</summary>
    public static PairedSuite Interface { get; } = new("interface-upstream", "interfaceschemadata", "interfaceschemadata", (_, input) => InterfaceDocument.Parse(input).Format());

    /// <summary>Upstream's node devices.</summary>
    public static PairedSuite NodeDevice { get; } = new("node-device", "nodedevschemadata", "nodedevxml2xmlout", (_, input) => NodeDeviceDocument.Parse(input).Format());

    /// <summary>Upstream's capabilities of hosts, which stay as they are.</summary>
    public static PairedSuite Capabilities { get; } = new("capabilities", "vircaps2xmldata", "vircaps2xmldata", (_, input) => CapabilitiesDocument.Parse(input).Format());

    /// <summary>Upstream's capabilities with guests, which stay as they are.</summary>
    public static PairedSuite GuestCapabilities { get; } = new("capabilities-guests", "capabilityschemadata", "capabilityschemadata", (_, input) => CapabilitiesDocument.Parse(input).Format());

    /// <summary>Secrets.</summary>
    public static RecordedSuite Secret { get; } = new("secret", (input, _) => SecretDocument.Parse(input).Format());

    /// <summary>Upstream's secrets, which stay as they are.</summary>
    public static PairedSuite UpstreamSecret { get; } = new("secret-upstream", "secretxml2xmlin", "secretxml2xmlin", (_, input) => SecretDocument.Parse(input).Format());

    /// <summary>Upstream's ports of networks, which stay as they are.</summary>
    public static PairedSuite NetworkPort { get; } = new("network-port", "virnetworkportxml2xmldata", "virnetworkportxml2xmldata", (_, input) => NetworkPortDocument.Parse(input).Format());
}
