namespace Libvirt.Documents.Tests.Corpus;

public static partial class Suites
{
    /// <summary>Upstream's domains that need no driver; the host is x86_64.</summary>
    public static UpstreamSuite Generic { get; } = new("genericxml2xmltest", c =>
    {
        bool inactive = !c.Flag("live");
        var domain = DomainDocument.Parse(c.Input, new() { Inactive = inactive, DefaultArchitecture = "x86_64" });
        // upstream's test has no random numbers: generated addresses end in zeros
        if (c.Input.Contains("<mac address='00:00:00:00:00:00'/>", StringComparison.Ordinal))
        {
            var drawn = domain.Devices.Interfaces[0].Mac!.Address;
            domain.Devices.Interfaces[0].Mac = new() { Address = new([drawn[0], drawn[1], drawn[2], 0, 0, 0]) };
        }
        return domain.Format(new() { Inactive = inactive, Secure = true });
    });
}
