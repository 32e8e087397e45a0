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

    /// <summary>All, by name.</summary>
    public static IReadOnlyDictionary<string, RecordedSuite> All { get; } = new Dictionary<string, RecordedSuite>
    {
        ["network"] = Network,
        ["test-domain"] = TestDomain,
    };
}
