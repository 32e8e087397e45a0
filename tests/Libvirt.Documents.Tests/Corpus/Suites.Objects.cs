namespace Libvirt.Documents.Tests.Corpus;

public static partial class Suites
{
    /// <summary>Upstream's interfaces of the host, which stay as they are.</summary>
    public static UpstreamSuite Interface { get; } = new("interfacexml2xmltest", c => InterfaceDocument.Parse(c.Input).Format());

    /// <summary>Upstream's node devices: as they run, and as they are defined.</summary>
    public static UpstreamSuite NodeDevice { get; } = new("nodedevxml2xmltest", c => NodeDeviceDocument.Parse(c.Input)
        .Format(new() { Inactive = c.List("format_flags").Contains("VIR_NODE_DEVICE_XML_INACTIVE") }));

    /// <summary>Upstream's capabilities of hosts, which stay as they are.</summary>
    public static FolderSuite Capabilities { get; } = new("upstream/data/vircaps2xmldata", input => CapabilitiesDocument.Parse(input).Format());

    /// <summary>Upstream's capabilities with guests, which stay as they are.</summary>
    public static FolderSuite GuestCapabilities { get; } = new("upstream/data/capabilityschemadata", input => CapabilitiesDocument.Parse(input).Format());

    /// <summary>Secrets.</summary>
    public static RecordedSuite Secret { get; } = new("secret", (input, _) => SecretDocument.Parse(input).Format());

    /// <summary>Upstream's secrets, which stay as they are.</summary>
    public static UpstreamSuite UpstreamSecret { get; } = new("secretxml2xmltest", c => SecretDocument.Parse(c.Input).Format());

    /// <summary>Upstream's ports of networks, which stay as they are.</summary>
    public static UpstreamSuite NetworkPort { get; } = new("virnetworkportxml2xmltest", c => NetworkPortDocument.Parse(c.Input).Format());
}
