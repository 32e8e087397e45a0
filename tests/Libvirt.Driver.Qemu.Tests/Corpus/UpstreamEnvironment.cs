using System.Text.Json;
using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Driver.Qemu.Capabilities;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Definition.Firmware;
using Libvirt.Driver.Qemu.Tests.Capabilities;

namespace Libvirt.Driver.Qemu.Tests.Corpus;

/// <summary>The host that upstream's tests pretend to have (SUITES.md of the corpus).</summary>
public static class UpstreamEnvironment
{
    private static readonly Lazy<Dictionary<string, string>> FlagNames = new(ReadFlagNames);
    private static readonly Lazy<Dictionary<string, bool>> PciDevices = new(ReadPciDevices);

    /// <summary>QEMU's definition part for a case.</summary>
    public static QemuDefinition For(UpstreamCase c)
    {
        var capabilities = Capabilities(c);
        return new(new RecordedCatalog(_ => capabilities), Settings(c));
    }

    /// <summary>Reads a case's definition. Where it asks for a random identifier, upstream's tests always draw the same one.</summary>
    public static DomainDocument Parse(UpstreamCase c)
    {
        var text = File.ReadAllText(c.Input!);
        var domain = DomainDocument.Parse(text, For(c).Options(new()
        {
            Inactive = true,
            AbiUpdate = c.Parameter("parse_flags")?.GetRawText().Contains("ABI_UPDATE", StringComparison.Ordinal) == true,
        }));
        PinGeneration(domain, text);
        return domain;
    }

    /// <summary>An identifier that was drawn becomes the one that upstream's tests draw.</summary>
    public static void PinGeneration(DomainDocument domain, string text)
    {
        if (domain.GenerationId is { } drawn && !text.Contains(drawn, StringComparison.OrdinalIgnoreCase))
            domain.GenerationId = "00010203-0405-4607-8809-0a0b0c0d0e0f";
    }

    /// <summary>What the emulator of a case can do.</summary>
    public static IEmulatorCapabilities Capabilities(UpstreamCase c)
    {
        var changes = new List<(string, bool)>();
        foreach (var (list, present) in new[] { ("caps_set", true), ("caps_clear", false) })
            foreach (var flag in c.Parameter(list)?.EnumerateArray() ?? default)
                changes.Add((FlagNames.Value[flag.GetString()!], present));
        uint[]? gics = c.Parameter("gic")?.GetString() switch { "V2" or "GIC_V2" => [2], "V3" or "GIC_V3" => [3], "BOTH" or "GIC_BOTH" => [2, 3], _ => null };
        var capabilities = RecordedCapabilities.Read(UpstreamCase.File(c.Parameter("caps_file")?.GetString() ?? Needed(c)), c.Parameter("caps_file") is null || c.Parameter("strip_machine_aliases")?.GetBoolean() == true, changes, gics);
        return c.Parameter("host_cpu")?.GetString() is { } host ? new PretendedHost(capabilities, HostCpu(host)) : capabilities;
    }

    /// <summary>The capabilities among the files that a case of another suite needs: always the latest, whose aliases of machines are frozen.</summary>
    private static string Needed(UpstreamCase c) => c.Json.GetProperty("needs").EnumerateArray().Select(n => n.GetString()!).First(n => n.EndsWith(".xml", StringComparison.Ordinal));

    /// <summary>A processor of the table that upstream's tests choose from.</summary>
    private static DomainCpu HostCpu(string name)
    {
        var table = Json("hostcpus.json");
        var json = table.GetProperty("cpus").GetProperty(table.GetProperty("enum").GetProperty(name).GetString()!);
        var cpu = new DomainCpu { Mode = CpuMode.Custom, Match = CpuMatch.Exact, Model = new() { Name = json.GetProperty("model").GetString() } };
        if (json.TryGetProperty("vendor", out var vendor))
            cpu.Vendor = vendor.GetString();
        if (json.TryGetProperty("extra_features", out var features))
            foreach (var feature in features.EnumerateArray().Where(f => f.GetString() is not ("cmt" or "osxsave")))
                cpu.Features.Add(new() { Name = feature.GetString()!, Policy = CpuFeaturePolicy.Require });
        return cpu;
    }

    /// <summary>The host without what a case changes.</summary>
    public static QemuDefinitionSettings Host(string architecture) => new()
    {
        HostArchitecture = architecture,
        ChannelFolder = "/var/run/libvirt/qemu/channel",
        OldChannelFolders = ["/var/lib/libvirt/qemu/channel"],
        Firmware = Firmware,
        SpiceTls = true,
        HasRdp = true,
        IsPciExpress = a => PciDevices.Value.TryGetValue($"{a.Domain ?? 0:x4}:{a.Bus ?? 0:x2}:{a.Slot ?? 0:x2}.{a.Function ?? 0}", out bool express) ? express : null,
        IommuGroup = Group,
    };

    private static QemuDefinitionSettings Settings(UpstreamCase c) => Host(c.Parameter("arch")!.Value.GetString()!) with
    {
        VncAllowHostAudio = Configuration(c, "vncAllowHostAudio"),
        NoGraphicsAllowHostAudio = Configuration(c, "nogfxAllowHostAudio"),
        HostAudioDriver = Variable(c, "QEMU_AUDIO_DRV"),
        HostSdlDriver = Variable(c, "SDL_AUDIODRIVER"),
        TpmVersions = () => Variable(c, "VIR_TEST_MOCK_FAKE_TPM_VERSION") is { } version ? [version] : ["1.2", "2.0"],
    };

    private static string? Variable(UpstreamCase c, string name)
        => c.Json.TryGetProperty("env", out var env) && env.ValueKind == JsonValueKind.Object && env.TryGetProperty(name, out var value) ? value.GetString() : null;

    /// <summary>The firmware that upstream's tests pretend to have.</summary>
    public static FirmwareCatalog Firmware => Installed.Value;

    private static readonly Lazy<FirmwareCatalog> Installed = new(() => FirmwareCatalog.Of(DescriptorFiles.Merge(
        [Folder("qemufirmwaredata/usr/share/qemu/firmware").Concat(InstalledFirmware.MissingUpstream), Folder("qemufirmwaredata/etc/qemu/firmware"), Folder("qemufirmwaredata/home/user/.config/qemu/firmware")])));

    /// <summary>Paths and texts of the descriptors of a folder.</summary>
    public static IEnumerable<(string, string)> Folder(string name)
    {
        var folder = UpstreamCase.File(name);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json").Select(f => (f, Followed(f))) : [];
    }

    /// <summary>What a file says; a link of upstream's tree is a file in the corpus that holds the link's target.</summary>
    private static string Followed(string file)
    {
        var text = File.ReadAllText(file);
        if (text.Contains('{', StringComparison.Ordinal) || text.Length == 0)
            return text;
        var target = Path.Combine(Path.GetDirectoryName(file)!, text.Trim());
        return File.Exists(target) ? File.ReadAllText(target) : text;
    }

    private static uint? Group(HostDeviceAddress address) => Groups.Value.TryGetValue($"{address.Domain ?? 0:x4}:{address.Bus ?? 0:x2}:{address.Slot ?? 0:x2}.{address.Function ?? 0}", out uint group) ? group : null;

    private static readonly Lazy<Dictionary<string, uint>> Groups = new(ReadGroups);

    private static bool Configuration(UpstreamCase c, string name)
        => c.Parameter("driver_config") is { } configuration && configuration.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(UpstreamCase.File("_derived/" + file))).RootElement;

    private static Dictionary<string, string> ReadFlagNames()
        => Json("qemu-caps-flags.json").GetProperty("flags").EnumerateArray().ToDictionary(f => f.GetProperty("enum").GetString()!, f => f.GetProperty("name").GetString()!);

    private static Dictionary<string, bool> ReadPciDevices() => Json("virpcimock.json").GetProperty("devices").EnumerateArray().ToDictionary(
        d => d.GetProperty("address").GetString()!,
        d => d.TryGetProperty("config_space_file", out var file) && HasExpressCapability(File.ReadAllBytes(UpstreamCase.File(file.GetString()!))));

    /// <summary>Walks the list of capabilities of a configuration space.</summary>
    private static bool HasExpressCapability(byte[] space)
    {
        const int Status = 6, HasList = 0x10, First = 0x34, Express = 0x10;
        if (space.Length <= First || (space[Status] & HasList) == 0)
            return false;
        for (int at = space[First], steps = 0; at >= 0x40 && at + 1 < space.Length && steps < 48; at = space[at + 1], steps++)
            if (space[at] == Express)
                return true;
        return false;
    }

    private static Dictionary<string, uint> ReadGroups() => Json("virpcimock.json").GetProperty("devices").EnumerateArray()
        .ToDictionary(d => d.GetProperty("address").GetString()!, d => (uint)d.GetProperty("iommu_group").GetInt32());
}
