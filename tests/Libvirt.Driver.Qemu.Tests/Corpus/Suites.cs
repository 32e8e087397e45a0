using Libvirt.Driver.Qemu.Tests.Capabilities;
using Libvirt.Driver.Qemu.Tests.Blocks;
using Libvirt.Driver.Qemu.Tests.CommandLine;
using Libvirt.Driver.Qemu.Tests.Definition;
using Libvirt.Driver.Qemu.Tests.Devices;
using Libvirt.Driver.Qemu.Tests.Guests;
using Libvirt.Driver.Qemu.Tests.Helpers;
using Libvirt.Driver.Qemu.Tests.Monitor;
using Libvirt.Driver.Qemu.Tests.DomainCapabilities;
using Libvirt.Driver.Qemu.Tests.Security;

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

    /// <summary>Command lines that native 12.8 answered for definitions.</summary>
    public static RecordedArgumentsSuite RecordedArguments { get; } = new();

    /// <summary>Upstream's domaincapstest.</summary>
    public static DomainCapabilitiesSuite DomainCapabilities { get; } = new();

    /// <summary>Native 12.8's domain capabilities.</summary>
    public static RecordedDomainCapabilities RecordedDomainCapabilities { get; } = new();

    /// <summary>Upstream's qemusecuritytest.</summary>
    public static SecuritySuite Security { get; } = new();

    /// <summary>Upstream's qemucaps2xmltest.</summary>
    public static GuestSuite Guests { get; } = new();

    /// <summary>Upstream's qemuxmlactivetest.</summary>
    public static ActiveSuite Active { get; } = new();

    /// <summary>Upstream's qemublocktest.</summary>
    public static BlockSuite Blocks { get; } = new();

    /// <summary>Upstream's virstoragetest.</summary>
    public static ImageSuite Images { get; } = new();

    /// <summary>Upstream's qemuhotplugtest.</summary>
    public static HotplugSuite Hotplug { get; } = new();

    /// <summary>Upstream's qemufirmwaretest.</summary>
    public static ManifestSuite Firmware { get; } = ManifestSuite.Upstream("qemufirmware", FirmwareCases.Difference);

    /// <summary>Upstream's qemuvhostusertest.</summary>
    public static ManifestSuite VhostUser { get; } = ManifestSuite.Upstream("qemuvhostuser", VhostUserCases.Difference);

    /// <summary>Upstream's qemucommandutiltest.</summary>
    public static ManifestSuite OptionTexts { get; } = ManifestSuite.Upstream("qemucommandutil", OptionTextCases.Difference);

    /// <summary>Upstream's qemumemlocktest.</summary>
    public static ManifestSuite MemoryLocks { get; } = ManifestSuite.Upstream("qemumemlock", MemoryLockCases.Difference);

    /// <summary>Upstream's qemustatusxml2xmltest.</summary>
    public static ManifestSuite Status { get; } = ManifestSuite.Upstream("qemustatusxml2xml", StatusCases.Difference);

    /// <summary>Upstream's qemunbdkittest.</summary>
    public static ManifestSuite Nbdkit { get; } = ManifestSuite.Upstream("qemunbdkit", NbdkitCases.Difference);

    /// <summary>Upstream's qemumonitorjsontest.</summary>
    public static ManifestSuite Monitor { get; } = ManifestSuite.Upstream("qemumonitorjson", MonitorCases.Difference);

    /// <summary>The dialogues of upstream's qemumonitorjsontest.</summary>
    public static ManifestSuite Fixtures { get; } = new("qemumonitorjson-fixtures", "upstream/manifests/qemumonitorjson-fixtures.jsonl", FixtureCases.Difference);

    /// <summary>Calls about processors that native 12.8 answered.</summary>
    public static ManifestSuite Processors { get; } = new("cpu-baseline", "recorded/manifests/cpu-baseline.jsonl", ProcessorCases.Difference);

    /// <summary>All suites.</summary>
    public static IReadOnlyDictionary<string, ISuite> All => new Dictionary<string, ISuite>
    {
        ["qemuxmlconf"] = Upstream,
        ["qemu-domain"] = Recorded,
        ["qemuxmlconf-args"] = Arguments,
        ["qemuxmlactive"] = Active, ["qemu-domain-args"] = RecordedArguments,
        ["qemucapabilities"] = UpstreamProbes,
        ["qemu-caps"] = RecordedProbes,
        ["qemucaps2xml"] = Guests,
        ["domaincaps"] = DomainCapabilities,
        ["domcaps"] = RecordedDomainCapabilities,
        ["qemublock"] = Blocks,
        ["virstorage"] = Images,
        ["qemusecurity"] = Security,
        ["qemuhotplug"] = Hotplug,
        ["qemufirmware"] = Firmware,
        ["cpu-baseline"] = Processors,
        ["qemunbdkit"] = Nbdkit,
        ["qemumonitorjson"] = Monitor, ["qemumonitorjson-fixtures"] = Fixtures,
        ["qemuvhostuser"] = VhostUser,
        ["qemucommandutil"] = OptionTexts,
        ["qemumemlock"] = MemoryLocks,
        ["qemustatusxml2xml"] = Status,
    };
}
