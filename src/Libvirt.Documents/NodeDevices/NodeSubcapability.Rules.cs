namespace Libvirt.Documents.NodeDevices;

public abstract partial class NodeSubcapability
{
    /// <summary>Reads the current element if it is of one of these types; consumes it then.</summary>
    internal static bool Read(XmlPullReader reader, List<NodeSubcapability> into, ReadOnlySpan<string> known)
    {
        if (!reader.TryGetAttribute("type", out var type))
            throw reader.XmlError("Missing capability type");
        foreach (var name in known)
            if (type.SequenceEqual(name))
            {
                var item = ParseXml(reader);
                int at = into.Count;
                while (at > 0 && Array.IndexOf(Order, into[at - 1].VariantName) > Array.IndexOf(Order, item.VariantName))
                    at--;
                into.Insert(at, item);
                return true;
            }
        return false;
    }

    internal static void Write(XmlBuffer buffer, List<NodeSubcapability> items)
    {
        foreach (var item in items)
            item.WriteXml(buffer, "capability");
    }

    private static readonly string[] Order = ["phys_function", "virt_functions", "pci-bridge", "cardbus-bridge", "mdev_types", "vpd", "80203", "80211", "fc_host", "vport_ops", "fc_remote_port", "removable", "hotpluggable", "ccwgroup_member", "qeth_generic", "qeth_layer2", "qeth_layer3"];
}
