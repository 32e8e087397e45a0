using Libvirt.Documents.Domains;

namespace Libvirt.Documents.Tests.Corpus;

public static partial class Suites
{
    /// <summary>Upstream's domains that need no driver; the host is x86_64.</summary>
    public static UpstreamSuite Generic { get; } = new("genericxml2xmltest", c =>
    {
        bool inactive = !c.Flag("live");
        var domain = DomainDocument.Parse(c.Input, new() { Inactive = inactive, DefaultArchitecture = "x86_64" });
        return domain.Format(new() { Inactive = inactive, Secure = true });
    });

    /// <summary>File systems of a domain by the place where the guest mounts them.</summary>
    public static UpstreamSuite FileSystemTargets { get; } = new("domainconftest", c =>
    {
        var domain = DomainDocument.Parse(c.Input, new() { DefaultArchitecture = "x86_64" });
        var found = domain.Devices.FileSystems.Find(f => f.Target == c.Text("target"));
        return (found is not null) == c.Flag("expect_found") ? "" : throw LibvirtException.Xml(ErrorDomain.None, "found: " + (found is not null));
    }, output: "none");
}
