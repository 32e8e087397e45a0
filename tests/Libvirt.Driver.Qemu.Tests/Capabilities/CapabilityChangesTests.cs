using Libvirt.Documents;
using Libvirt.Driver.Qemu.Capabilities;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Capabilities;

/// <summary>A definition may add and remove capabilities of its emulator.</summary>
public sealed class CapabilityChangesTests
{
    private const string Text = """
        <domain type='qemu' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'>
          <name>a</name><memory>1024</memory><os><type arch='x86_64' machine='pc'>hvm</type></os>
          <devices><emulator>/usr/bin/qemu-system-x86_64</emulator></devices>
          <qemu:capabilities><qemu:add capability='sev-guest'/><qemu:del capability='device.json+hotplug'/><qemu:del capability='no-such-thing'/></qemu:capabilities>
        </domain>
        """;

    [CorpusTheory]
    [InlineData(null, true)]
    [InlineData("sdl", false)]
    public void The_definition_and_the_configuration_change_what_is_believed(string? filter, bool sdl)
    {
        var capabilities = RecordedCapabilities.Read(UpstreamCase.File("qemucapabilitiesdata/caps_9.2.0_x86_64.xml"));
        Assert.Equal((false, true, true), (capabilities.Has("sev-guest"), capabilities.Has("device.json+hotplug"), capabilities.Has("sdl")));
        var definition = new QemuDefinition(new RecordedCatalog(_ => capabilities), UpstreamEnvironment.Host("x86_64"));
        var changed = CapabilityChanges.Apply(capabilities, DomainDocument.Parse(Text, definition.Options(new())), filter is null ? null : [filter]);
        Assert.Equal((true, false, sdl), (changed.Has("sev-guest"), changed.Has("device.json+hotplug"), changed.Has("sdl")));
        Assert.False(capabilities.Has("sev-guest"));
    }
}
