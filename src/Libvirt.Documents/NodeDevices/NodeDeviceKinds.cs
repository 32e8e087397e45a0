namespace Libvirt.Documents.NodeDevices;

/// <summary>
/// What a device can be listed as: its capabilities, and those of their parts that have a filter flag of their own. A kind is a bit of
/// <see cref="ConnectListAllNodeDeviceFlags"/>, and a name for virNodeListDevices.
/// </summary>
public static class NodeDeviceKinds
{
    private static readonly string[] Names =
    [
        "system", "pci", "usb_device", "usb", "net", "scsi_host", "scsi_target", "scsi", "storage", "fc_host", "vports", "scsi_generic", "drm",
        "mdev_types", "mdev", "ccw", "css", "vdpa", "ap_card", "ap_queue", "ap_matrix", "vpd", "ccwgroup", "ccwgroup_member",
    ];

    /// <summary>The flags of all kinds.</summary>
    public static uint All => (1u << Names.Length) - 1;

    /// <summary>The flags of a device.</summary>
    public static uint Of(NodeDeviceDocument device)
    {
        uint kinds = 0;
        foreach (var capability in device.Capabilities)
        {
            kinds |= Named(capability.VariantName);
            foreach (var part in Parts(capability))
                kinds |= Named(part is VirtualPorts ? "vports" : part.VariantName);
        }
        return kinds;
    }

    /// <summary>The flag of a name; 0 when nothing has this name.</summary>
    public static uint Named(string name) => Array.IndexOf(Names, name) is >= 0 and var bit ? 1u << bit : 0;

    private static List<NodeSubcapability> Parts(NodeCapability capability) => capability switch
    {
        ScsiHostCapability host => host.Capabilities,
        PciCapability pci => pci.Capabilities,
        CssCapability css => css.Capabilities,
        CcwCapability ccw => ccw.Capabilities,
        ApMatrixCapability matrix => matrix.Capabilities,
        _ => [],
    };
}
