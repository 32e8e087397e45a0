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

    /// <summary>Upstream's networks.</summary>
    public static UpstreamSuite UpstreamNetwork { get; } = new("networkxml2xmltest", c => NetworkDocument.Parse(c.Input,
        new() { Extensions = [Libvirt.Documents.Networks.DnsmasqExtension.Instance] }).Format(NetworkView(c)));

    /// <summary>Changes of upstream's networks.</summary>
    public static UpstreamSuite UpstreamNetworkUpdate { get; } = new("networkxml2xmlupdatetest", c => Libvirt.Documents.Networks.NetworkUpdate.ApplySection(
        NetworkDocument.Parse(c.Inputs["network"]), (uint)Constant<NetworkUpdateCommand>(c, "command", "VIR_NETWORK_UPDATE_COMMAND_"),
        (uint)Constant<NetworkUpdateSection>(c, "section", "VIR_NETWORK_SECTION_"), c.Param("parent_index")!.Value.GetInt32(), c.Inputs["update"])
        .Format(NetworkView(c)));

    private static FormatOptions NetworkView(UpstreamCase c) => new() { Inactive = c.List("format_flags").Contains("VIR_NETWORK_XML_INACTIVE") };

    private static T Constant<T>(UpstreamCase c, string param, string prefix) where T : struct, Enum
        => Enum.Parse<T>(c.Text(param)![prefix.Length..].Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>Storage pools.</summary>
    public static RecordedSuite Pool { get; } = new("pool", (input, _) => StoragePoolDocument.Parse(input).Format(),
        name => name is "gen-sheepdog" or "gen-vstorage" ? "the recorded driver had no backend of this type" : null);

    /// <summary>Upstream's storage pools.</summary>
    public static UpstreamSuite UpstreamPool { get; } = new("storagepoolxml2xmltest", c => StoragePoolDocument.Parse(c.Input, PoolOptions).Format());

    private static ParseOptions PoolOptions => new()
    {
        Extensions = [Libvirt.Documents.StoragePools.MountOptionsExtension.Instance, Libvirt.Documents.StoragePools.RbdOptionsExtension.Instance],
    };

    /// <summary>Volumes of a directory pool; the path and key are the driver's.</summary>
    public static RecordedSuite Volume { get; } = new("volume", (input, _) =>
    {
        var volume = StorageVolumeDocument.Parse(input, Libvirt.Documents.StoragePools.StoragePoolType.Dir);
        volume.Key = volume.Target.Path = "/default-pool/" + volume.Name;
        return volume.Format();
    }, step: "create");

    /// <summary>Upstream's volumes, each in its pool.</summary>
    public static UpstreamSuite UpstreamVolume { get; } = new("storagevolxml2xmltest", c => StorageVolumeDocument.Parse(c.Inputs["vol"],
        StoragePoolDocument.Parse(c.Inputs["pool"], PoolOptions).Type, capacityOptional: c.List("parse_flags").Contains("VIR_VOL_XML_PARSE_NO_CAPACITY")).Format());

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
