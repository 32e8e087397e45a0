using Libvirt.Driver.Qemu.Tests.Capabilities;
using Libvirt.Driver.Qemu.Tests.Blocks;
using Libvirt.Driver.Qemu.Tests.CommandLine;

namespace Libvirt.Driver.Qemu.Tests.Corpus;

/// <summary>The suites of QEMU's definitions, by name.</summary>
public static class Suites
{
    /// <summary>Upstream's qemuxmlconftest.</summary>
    public static UpstreamSuite Upstream { get; } = new();

    /// <summary>Definitions that native 12.8 answered.</summary>
    public static RecordedDefinitions Recorded { get; } = new();

    /// <summary>Upstream's qemuxmlconftest, the command lines.</summary>
    public static ArgumentsSuite Arguments { get; } = new();

    /// <summary>Upstream's qemucapabilitiestest.</summary>
    public static ProbeSuite UpstreamProbes { get; } = new(false);

    /// <summary>What native 12.8 asked QEMU and made of the answers.</summary>
    public static ProbeSuite RecordedProbes { get; } = new(true);

    /// <summary>Upstream's qemublocktest.</summary>
    public static BlockSuite Blocks { get; } = new();

    /// <summary>Upstream's virstoragetest.</summary>
    public static ImageSuite Images { get; } = new();

    /// <summary>All suites.</summary>
    public static IReadOnlyDictionary<string, ISuite> All => new Dictionary<string, ISuite>
    {
        ["qemuxmlconf"] = Upstream,
        ["qemu-domain"] = Recorded,
        ["qemuxmlconf-args"] = Arguments,
        ["qemublock"] = Blocks,
        ["virstorage"] = Images,
        ["qemucapabilities"] = UpstreamProbes,
        ["qemu-caps"] = RecordedProbes,
    };
}
