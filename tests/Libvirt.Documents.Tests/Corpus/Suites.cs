namespace Libvirt.Documents.Tests.Corpus;

/// <summary>The suites that need no driver.</summary>
public static class Suites
{
    /// <summary>Networks: parse, name the bridge as the driver does, format.</summary>
    public static RecordedSuite Network { get; } = new("network", (input, kind) =>
    {
        var network = NetworkDocument.Parse(input, new() { Extensions = [Libvirt.Documents.Networks.DnsmasqExtension.Instance] });
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

    /// <summary>All, by name.</summary>
    public static IReadOnlyDictionary<string, ISuite> All { get; } = new Dictionary<string, ISuite>
    {
        ["network"] = Network,
        ["pool"] = Pool,
        ["pool-upstream"] = UpstreamPool,
    };
}
