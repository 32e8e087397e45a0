using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Driver.Qemu.Definition;

namespace Libvirt.Driver.Qemu.Tests.Definition;

/// <summary>The UNIX socket of a channel: what libvirt names itself is bound, what the user names is the user's.</summary>
public sealed class ChannelSocketTests
{
    private const string Generated = "/run/libvirt/qemu/channel/1-guest/org.qemu.guest_agent.0", Own = "/srv/guest.sock";

    public static TheoryData<string?, string?, string?> All
    {
        get
        {
            var data = new TheoryData<string?, string?, string?>();
            foreach (var mode in new[] { null, "bind", "connect" })
                foreach (var path in new[] { null, Generated, Own })
                    foreach (var reconnect in new[] { null, "yes", "no" })
                        data.Add(mode, path, reconnect);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Mode_path_and_reconnect_fit_together(string? mode, string? path, string? reconnect)
    {
        bool own = path == Own;
        bool binds = !own || mode == "bind";
        if (binds && reconnect == "yes")
        {
            var error = Assert.Throws<LibvirtException>(() => Parse(mode, path, reconnect));
            Assert.EndsWith("chardev reconnect is possible only for connect mode", error.Message, StringComparison.Ordinal);
            return;
        }
        var source = Source(Parse(mode, path, reconnect));
        Assert.Equal(own ? Own : null, source.Path);
        Assert.Equal(binds ? CharMode.Bind : CharMode.Connect, source.Mode);
        Assert.Equal(reconnect is null ? null : reconnect == "yes", source.Reconnect?.Enabled);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_was_defined_comes_out_of_define_again(string? mode, string? path, string? reconnect)
    {
        if (reconnect == "yes" && (path != Own || mode == "bind"))
            return; // refused, see above
        var text = Parse(mode, path, reconnect).Format(new() { Inactive = true });
        var again = DomainDocument.Parse(text, Options());
        Assert.Equal(text, again.Format(new() { Inactive = true }));
        Assert.True(path == Own ? text.Contains($"path='{Own}'", StringComparison.Ordinal) : !text.Contains("path=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/run/libvirt/qemu/channel/1-guest/org.qemu.guest_agent.0", true)]
    [InlineData("/run/libvirt/qemu/channel/target/domain-1-guest/org.qemu.guest_agent.0", true)]
    [InlineData("/var/lib/libvirt/qemu/channel/target/guest.org.qemu.guest_agent.0", true)]
    [InlineData("/run/libvirt/qemu/channel/org.qemu.guest_agent.0", false)]
    [InlineData("/run/libvirt/qemu/channel/x/y/org.qemu.guest_agent.0", false)]
    [InlineData("/run/libvirt/qemu/channel/1-guest/other", false)]
    [InlineData("/srv/1-guest/org.qemu.guest_agent.0", false)]
    [InlineData("/run/libvirt/qemu/channelx/1-guest/org.qemu.guest_agent.0", false)]
    public void Names_of_libvirt_are_recognized(string path, bool generated)
        => Assert.Equal(generated ? null : path, Source(Parse("bind", path, null)).Path);

    /// <summary>A running guest's document keeps the path: QEMU has the socket open.</summary>
    [Fact]
    public void A_live_document_keeps_the_path()
        => Assert.Equal(Generated, Source(DomainDocument.Parse(Xml("bind", Generated, null), Options(live: true))).Path);

    private static CharSource Source(DomainDocument domain) => domain.Devices.Channels[0].Backend.Sources[0];

    private static DomainDocument Parse(string? mode, string? path, string? reconnect) => DomainDocument.Parse(Xml(mode, path, reconnect), Options());

    private static ParseOptions Options(bool live = false) => new QemuDefinition(new NoEmulators(), new()).Options(new() { Inactive = !live, AbiUpdate = !live });

    private static string Xml(string? mode, string? path, string? reconnect)
    {
        var attributes = (mode is null ? "" : $" mode='{mode}'") + (path is null ? "" : $" path='{path}'");
        var again = reconnect is null ? "" : $"<reconnect enabled='{reconnect}' timeout='10'/>";
        var source = attributes.Length + again.Length == 0 ? "" : $"<source{attributes}>{again}</source>";
        return $"""
            <domain type='qemu'><name>guest</name><uuid>00000000-0000-4000-8000-000000000001</uuid><memory>65536</memory><os><type arch='x86_64' machine='pc'>hvm</type></os>
            <devices><emulator>/usr/bin/qemu-system-x86_64</emulator><channel type='unix'>{source}<target type='virtio' name='org.qemu.guest_agent.0'/></channel></devices></domain>
            """;
    }

    /// <summary>A host whose binaries cannot be asked.</summary>
    private sealed class NoEmulators : IEmulatorCatalog
    {
        public string? Default(string architecture) => null;

        public IReadOnlyList<(string Architecture, string Path, IEmulatorCapabilities Emulator)> All() => [];

        public IEmulatorCapabilities? Find(string path) => null;
    }
}
