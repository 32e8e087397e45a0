using System.Reflection;

namespace Libvirt.Documents.Tests.Corpus;

/// <summary>The suites that need no driver.</summary>
public static partial class Suites
{
    /// <summary>Networks: parse, name the bridge as the driver does, format.</summary>
    public static RecordedSuite Network { get; } = new("network", (input, kind) =>
    {
        var network = NetworkDocument.Parse(input, new() { Extensions = [Libvirt.Documents.Networks.DnsmasqExtension.Instance] });
        Libvirt.Documents.Networks.NetworkValidation.RunForDriver(network);
        if (network.OwnsBridge)
            network.Bridge!.Name ??= "virbr0";
        return network.Format(new() { Inactive = true });
    });

    /// <summary>Storage pools.</summary>
    public static RecordedSuite Pool { get; } = new("pool", (input, _) => StoragePoolDocument.Parse(input).Format(),
        name => name is "gen-sheepdog" or "gen-vstorage" ? "the recorded driver had no backend of this type" : null);

    /// <summary>Upstream's storage pools.</summary>
    public static PairedSuite UpstreamPool { get; } = new("pool-upstream", "storagepoolxml2xmlin", "storagepoolxml2xmlout", (_, input) => StoragePoolDocument.Parse(input,
        new() { Extensions = [Libvirt.Documents.StoragePools.MountOptionsExtension.Instance, Libvirt.Documents.StoragePools.RbdOptionsExtension.Instance] }).Format());

    /// <summary>Volumes of a directory pool; the path and key are the driver's.</summary>
    public static RecordedSuite Volume { get; } = new("volume", (input, _) =>
    {
        var volume = StorageVolumeDocument.Parse(input, Libvirt.Documents.StoragePools.StoragePoolType.Dir);
        volume.Key = volume.Target.Path = "/default-pool/" + volume.Name;
        return volume.Format();
    }, step: "create");

    /// <summary>Upstream's volumes, with the types of pool that upstream's test gives them.</summary>
    public static PairedSuite UpstreamVolume { get; } = new("volume-upstream", "storagevolxml2xmlin", "storagevolxml2xmlout", (name, input) => StorageVolumeDocument.Parse(input, name switch
    {
        "vol-logical" or "vol-logical-backing" => Libvirt.Documents.StoragePools.StoragePoolType.Logical,
        "vol-partition" => Libvirt.Documents.StoragePools.StoragePoolType.Disk,
        "vol-gluster-dir" or "vol-gluster-dir-neg-uid" => Libvirt.Documents.StoragePools.StoragePoolType.Gluster,
        _ => Libvirt.Documents.StoragePools.StoragePoolType.Dir,
    }, capacityOptional: name is "vol-qcow2-nocapacity").Format(), name => name is "vol-qcow2-nocow" ? "native 12.8 answers otherwise: no empty source" : null);

    /// <summary>Domains of the test driver on a host with four CPUs.</summary>
    public static RecordedSuite TestDomain { get; } = new("test-domain",
        (input, kind) => ParseTestDomain(input).Format(new() { Inactive = true, Secure = kind == "inactive" }));

    /// <summary>A definition as the test driver keeps it: it names the interfaces that have no name.</summary>
    public static DomainDocument ParseTestDomain(string xml)
    {
        var domain = DomainDocument.Parse(xml, new() { Inactive = true, DefaultArchitecture = "i686" });
        int next = 0;
        foreach (var item in domain.Devices.Interfaces)
            if (item.Target?.Device is null)
            {
                while (domain.Devices.Interfaces.Exists(i => i.Target?.Device == "testnet" + next))
                    next++;
                (item.Target ??= new()).Device = "testnet" + next;
            }
        return domain;
    }

    /// <summary>Small documents and what native 12.8 said to them.</summary>
    public static NativeAnswers NativeAnswers { get; } = new("native-answers.jsonl");

    /// <summary>Domains that are mostly a little wrong, one in each place that native checks, and what native 12.8 said to them.</summary>
    public static NativeAnswers NativeDomainAnswers { get; } = new("native-domain-answers.jsonl");

    /// <summary>All suites of this class, by name: NodeDevice is "node-device".</summary>
    public static IReadOnlyDictionary<string, ISuite> All => typeof(Suites).GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Where(p => typeof(ISuite).IsAssignableFrom(p.PropertyType))
        .ToDictionary(p => string.Concat(p.Name.Select((c, i) => i > 0 && char.IsUpper(c) ? "-" + c : c.ToString())).ToLowerInvariant(), p => (ISuite)p.GetValue(null)!);
}
