using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Preparation;
using Libvirt.Driver.Qemu.Tests.Capabilities;
using Libvirt.Driver.Qemu.Tests.Corpus;
using Libvirt.Settings;

namespace Libvirt.Driver.Qemu.Tests.CommandLine;

/// <summary>What qemu.conf changes of live definitions and command lines. The answers are native 12.8's.</summary>
public sealed class ConfiguredLaunchTests
{
    private static readonly string[] Deprecated = ["bpb", "te", "cte", "csske"];

    /// <summary>Guests on mainframes with host-model lose deprecated features, unless the file or their definition says otherwise; other modes only at their own word.</summary>
    [CorpusTheory]
    [InlineData("", "mode='host-model'", false, true)]
    [InlineData("default_cpu_deprecated_features = \"off\"", "mode='host-model'", false, true)]
    [InlineData("default_cpu_deprecated_features = \"on\"", "mode='host-model'", true, false)]
    [InlineData("default_cpu_deprecated_features = \"none\"", "mode='host-model'", null, false)]
    [InlineData("", "mode='host-model' deprecated_features='on'", true, false)]
    [InlineData("default_cpu_deprecated_features = \"on\"", "mode='host-model' deprecated_features='off'", false, true)]
    [InlineData("default_cpu_deprecated_features = \"none\"", "mode='host-model' deprecated_features='off'", false, true)]
    [InlineData("", "mode='maximum'", null, false)]
    [InlineData("", "mode='maximum' deprecated_features='off'", false, true)]
    [InlineData("", "mode='maximum' deprecated_features='on'", true, false)]
    public void Deprecated_features(string file, string cpu, bool? attribute, bool areDisabled)
    {
        var (domain, command) = Build(file, "s390x", "caps_10.0.0_s390x.xml", $"<cpu {cpu}/>", "");
        Assert.Equal(attribute, domain.Cpu!.DeprecatedFeatures);
        var disabled = domain.Cpu.Features.Where(f => Deprecated.Contains(f.Name) && f.Policy == CpuFeaturePolicy.Disable).Select(f => f.Name);
        Assert.Equal(areDisabled ? Deprecated.Order(StringComparer.Ordinal) : [], disabled.Order(StringComparer.Ordinal));
        var model = command.Arguments[command.Arguments.ToList().IndexOf("-cpu") + 1].Split(',');
        Assert.All(Deprecated, name => Assert.Equal(areDisabled, model.Contains(name + "=off")));
    }

    /// <summary>Emulators that know nothing of it are not bothered.</summary>
    [CorpusTheory]
    [InlineData("s390x", "caps_8.2.0_s390x.xml")]
    [InlineData("x86_64", "caps_9.2.0_x86_64.xml")]
    public void Emulators_without_deprecated_features(string architecture, string capabilities)
        => Assert.Null(Build("default_cpu_deprecated_features = \"off\"", architecture, capabilities, "<cpu mode='host-model'/>", "").Domain.Cpu!.DeprecatedFeatures);

    [CorpusTheory]
    [InlineData("", 4)]
    [InlineData("gluster_debug_level = 9", 9)]
    [InlineData("gluster_debug_level = 0", 0)]
    public void Words_of_gluster(string file, int level)
    {
        const string Disk = """
            <disk type='network' device='disk'><driver name='qemu' type='qcow2'/><source protocol='gluster' name='volume/top'><host name='example.org'/></source>
              <backingStore type='network'><format type='raw'/><source protocol='gluster' name='volume/base'><host name='example.org'/></source><backingStore/></backingStore>
              <target dev='vda' bus='virtio'/></disk>
            """;
        var nodes = Build(file, "x86_64", "caps_9.2.0_x86_64.xml", "", Disk).Command.Arguments.Where(a => a.Contains("\"driver\":\"gluster\"", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, nodes.Count);
        Assert.All(nodes, n => Assert.Contains($"\"debug\":{level},", n, StringComparison.Ordinal));
    }

    private static (DomainDocument Domain, LaunchCommand Command) Build(string file, string architecture, string capabilities, string cpu, string devices)
    {
        var emulator = RecordedCapabilities.Read(UpstreamCase.File("qemucapabilitiesdata/" + capabilities));
        var definition = new QemuDefinition(new RecordedCatalog(_ => emulator), UpstreamEnvironment.Host(architecture));
        var domain = DomainDocument.Parse($"""
            <domain type='kvm'><name>a</name><uuid>22782664-6b93-46bf-9595-317220dd2d1c</uuid><memory>131072</memory><os><type arch='{architecture}'>hvm</type></os>{cpu}
              <devices><emulator>/usr/bin/qemu-system-{architecture}</emulator>{devices}</devices></domain>
            """, definition.Options(new() { Inactive = true }));
        var settings = QemuConfiguration.Read(ConfigurationFile.Parse(file, "qemu.conf"), QemuFolders.System, isPrivileged: true).ToLaunchSettings(new Dictionary<string, string>());
        var plan = new LaunchPlan(domain, emulator, settings with { HostArchitecture = architecture, Firmware = UpstreamEnvironment.Firmware }, new PretendedResources());
        LaunchPreparation.Run(plan);
        return (domain, LaunchSteps.Build(plan));
    }
}
