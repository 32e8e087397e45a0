using Libvirt.Documents;

namespace Libvirt.Rpc.Server.Remote;

/// <summary>Who an object is, for whoever decides on access; names as polkit rules know them.</summary>
internal static class AccessDetails
{
    /// <summary>The names and identities of an object.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(LibvirtObject o) => o switch
    {
        Domain d => [new("domain_name", d.Name), new("domain_uuid", d.Uuid.ToString())],
        DomainSnapshot s => Of(s.Domain),
        DomainCheckpoint c => Of(c.Domain),
        Network n => [new("network_name", n.Name), new("network_uuid", n.Uuid.ToString())],
        NetworkPort p => [.. Of(p.Network), new("network_port_uuid", p.Uuid.ToString())],
        StoragePool p => [new("pool_name", p.Name), new("pool_uuid", p.Uuid.ToString())],
        StorageVol v => [new("pool_name", v.Pool), new("vol_name", v.Name), new("vol_key", v.Key)],
        NodeDevice d => [new("node_device_name", d.Name)],
        Interface i => [new("interface_name", i.Name), new("interface_macaddr", i.MACString)],
        NWFilter f => [new("nwfilter_name", f.Name), new("nwfilter_uuid", f.Uuid.ToString())],
        NWFilterBinding b => [new("nwfilter_binding_portdev", b.PortDev), new("nwfilter_binding_nwfilter", b.FilterName)],
        Secret s => [new("secret_uuid", s.Uuid.ToString()), .. Usage(s)],
        _ => [],
    };

    /// <summary>The object as its driver knows it.</summary>
    /// <exception cref="LibvirtException">there is none</exception>
    public static LibvirtObject Resolve(LibvirtObject o) => o switch
    {
        Domain d => d.Connection.Drivers.Hypervisor.DomainLookupByUUID(d.Connection, d.Uuid),
        DomainSnapshot s => Resolve(s.Domain),
        DomainCheckpoint c => Resolve(c.Domain),
        Network n => n.Connection.Drivers.Network.NetworkLookupByUUID(n.Connection, n.Uuid),
        StoragePool p => p.Connection.Drivers.Storage.StoragePoolLookupByUUID(p.Connection, p.Uuid),
        StorageVol v => v.Connection.Drivers.Storage.StorageVolLookupByName(v.Connection.Drivers.Storage.StoragePoolLookupByName(v.Connection, v.Pool), v.Name),
        NWFilter f => f.Connection.Drivers.NWFilter.NWFilterLookupByUUID(f.Connection, f.Uuid),
        Interface i => i.Connection.Drivers.Interface.InterfaceLookupByName(i.Connection, i.Name),
        Secret s => s.Connection.Drivers.Secret.SecretLookupByUUID(s.Connection, s.Uuid),
        NWFilterBinding b => b.Connection.Drivers.NWFilter.NWFilterBindingLookupByPortDev(b.Connection, b.PortDev),
        NetworkPort p => new NetworkPort((Network)Resolve(p.Network), p.Uuid),
        _ => o,
    };

    /// <summary>The name and identity that a document gives; nothing else of it is looked at.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> OfDocument(string what, string document)
    {
        var prefix = what.Replace('-', '_') switch { "storage_pool" => "pool", var other => other };
        var details = new List<KeyValuePair<string, string>>();
        try
        {
            var reader = new XmlPullReader(document, ErrorDomain.Access, new ParseOptions());
            reader.ReadRoot();
            while (details.Count < 2 && reader.ReadChild())
            {
                var element = reader.Name.ToString();
                if (element is not ("name" or "uuid"))
                {
                    reader.Skip();
                    continue;
                }
                var text = reader.ReadText();
                details.Add(new($"{prefix}_{element}", element == "uuid" && Uuid.TryParse(text, out var uuid) ? uuid.ToString() : text));
            }
        }
        catch (LibvirtException)
        {
            // A malformed document has no identity; whoever may define it is told what is wrong with it by its driver.
        }
        return details;
    }

    /// <summary>The object behind an element of a list: itself, or what is found by its name or number.</summary>
    public static LibvirtObject? Find(Connection c, object? element, string what, LibvirtObject? within = null)
    {
        try
        {
            return element switch
            {
                LibvirtObject o => o,
                int id => c.Drivers.Hypervisor.DomainLookupByID(c, id),
                string name => what switch
                {
                    "domain" => c.Drivers.Hypervisor.DomainLookupByName(c, name),
                    "network" => c.Drivers.Network.NetworkLookupByName(c, name),
                    "storage-pool" => c.Drivers.Storage.StoragePoolLookupByName(c, name),
                    "storage-vol" when within is StoragePool pool => c.Drivers.Storage.StorageVolLookupByName(pool, name),
                    "interface" => c.Drivers.Interface.InterfaceLookupByName(c, name),
                    "node-device" => c.Drivers.NodeDevice.NodeDeviceLookupByName(c, name),
                    "nwfilter" => c.Drivers.NWFilter.NWFilterLookupByName(c, name),
                    "secret" => Uuid.TryParse(name, out var uuid) ? c.Drivers.Secret.SecretLookupByUUID(c, uuid) : null,
                    _ => null,
                },
                _ => null,
            };
        }
        catch (LibvirtException)
        {
            return null; // gone meanwhile
        }
    }

    /// <summary>The number of objects that a session's client may know of, for the calls that count; null when the call counts nothing that is filtered.</summary>
    public static int? Count(RemoteSession s, string procedure)
    {
        var c = s.Connection;
        var d = c.Drivers;
        return procedure switch
        {
            "ConnectNumOfDomains" => s.Filter(d.Hypervisor.ConnectListDomains(c), "domain", "getattr").Length,
            "ConnectNumOfDefinedDomains" => s.Filter(d.Hypervisor.ConnectListDefinedDomains(c), "domain", "getattr").Length,
            "ConnectNumOfNetworks" => s.Filter(d.Network.ConnectListNetworks(c), "network", "getattr").Length,
            "ConnectNumOfDefinedNetworks" => s.Filter(d.Network.ConnectListDefinedNetworks(c), "network", "getattr").Length,
            "ConnectNumOfStoragePools" => s.Filter(d.Storage.ConnectListStoragePools(c), "storage-pool", "getattr").Length,
            "ConnectNumOfDefinedStoragePools" => s.Filter(d.Storage.ConnectListDefinedStoragePools(c), "storage-pool", "getattr").Length,
            "ConnectNumOfInterfaces" => s.Filter(d.Interface.ConnectListInterfaces(c), "interface", "getattr").Length,
            "ConnectNumOfDefinedInterfaces" => s.Filter(d.Interface.ConnectListDefinedInterfaces(c), "interface", "getattr").Length,
            "ConnectNumOfNwfilters" => s.Filter(d.NWFilter.ConnectListNWFilters(c), "nwfilter", "getattr").Length,
            "ConnectNumOfSecrets" => s.Filter(d.Secret.ConnectListSecrets(c), "secret", "getattr").Length,
            _ => null,
        };
    }

    private static IEnumerable<KeyValuePair<string, string>> Usage(Secret s) => (SecretUsageType)s.UsageType switch
    {
        SecretUsageType.Volume => [new("secret_usage_volume", s.UsageID)],
        SecretUsageType.Ceph => [new("secret_usage_ceph", s.UsageID)],
        SecretUsageType.Iscsi => [new("secret_usage_target", s.UsageID)],
        SecretUsageType.Tls => [new("secret_usage_name", s.UsageID)],
        _ => [],
    };
}
