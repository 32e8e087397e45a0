using Libvirt.Documents.Domains.Status.Qemu;

namespace Libvirt.Documents.Tests.Corpus;

public static partial class Suites
{
    private static readonly ParseOptions StatusOptions = new()
    {
        Status = true,
        SkipValidation = true,
        SkipCompletion = true, // a running domain is complete
        DomainPrivateData = () => new QemuDomainStatus { MemoryBase = "/var/lib/libvirt/qemu/ram" },
    };

    /// <summary>Files in which QEMU's driver keeps running domains.</summary>
    public static UpstreamSuite QemuStatus { get; } = new("qemustatusxml2xmltest", c => DomainStatusDocument.Parse(c.Input, StatusOptions).Format());

    /// <summary>The same files as the driver writes them, which stay as they are.</summary>
    public static FolderSuite QemuStatusAgain { get; } = new("upstream/data/qemustatusxml2xmldata",
        input => DomainStatusDocument.Parse(input, StatusOptions).Format(), "*-out.xml");

    /// <summary>Both views of running domains, from what the live one says; completing the documents is the driver's part.</summary>
    public static UpstreamSuite QemuActive { get; } = new("qemuxmlactivetest", c =>
    {
        var domain = DomainDocument.Parse(c.Expected["active"], new() { SkipCompletion = true, SkipValidation = true });
        return domain.Format(new() { Secure = true }) + domain.Format(new() { Secure = true, Inactive = true });
    }, outputs: ["active", "inactive"]);
}
