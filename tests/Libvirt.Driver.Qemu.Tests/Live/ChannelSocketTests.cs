using System.Xml.Linq;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>The socket of a channel from the definition to the real guest and back: a path that libvirt chose belongs to one run.</summary>
public sealed class ChannelSocketTests : IDisposable
{
    private readonly LiveHost _live = new();

    public void Dispose() => _live.Dispose();

    private XElement[] Sources(Domain domain, DomainXMLFlags flags)
        => [.. XDocument.Parse(_live.Calls.DomainGetXMLDesc(domain, (uint)flags)).Descendants("channel").Select(c => c.Element("source")!)];

    [LiveFact]
    public void A_path_of_another_run_is_chosen_anew_and_the_users_stays()
    {
        var old = _live.Host.Paths.Channels + "/7-other/org.example.one";
        var own = Path.Combine(_live.Root, "own.sock");
        // For QEMU's user: its folder is the test's.
        File.SetUnixFileMode(_live.Root, (UnixFileMode)0b111_111_111);
        var domain = _live.Calls.DomainDefineXML(_live.Connection, $"""
            <domain type='qemu'><name>sockets</name><memory unit='MiB'>32</memory><os><type arch='x86_64' machine='pc'>hvm</type></os>
            <devices><emulator>/usr/bin/qemu-system-x86_64</emulator>
            <channel type='unix'><source mode='bind' path='{old}'/><target type='virtio' name='org.example.one'/></channel>
            <channel type='unix'><source mode='bind' path='{own}'/><target type='virtio' name='org.example.two'/></channel></devices></domain>
            """);
        var text = _live.Calls.DomainGetXMLDesc(domain, 0);
        Assert.DoesNotContain(old, text, StringComparison.Ordinal);
        Assert.Contains($"path='{own}'", text, StringComparison.Ordinal);

        _live.Calls.DomainCreate(domain);
        var sources = Sources(domain, 0);
        var chosen = sources[0].Attribute("path")!.Value;
        Assert.StartsWith(_live.Host.Paths.Channels + "/", chosen, StringComparison.Ordinal);
        Assert.EndsWith("/org.example.one", chosen, StringComparison.Ordinal);
        Assert.Equal((own, "bind"), (sources[1].Attribute("path")!.Value, sources[1].Attribute("mode")!.Value));
        foreach (var path in new[] { chosen, own })
            Assert.Contains(path, File.ReadAllText("/proc/net/unix"), StringComparison.Ordinal); // QEMU listens there
        Assert.DoesNotContain(chosen, _live.Calls.DomainGetXMLDesc(domain, (uint)DomainXMLFlags.Inactive), StringComparison.Ordinal);

        _live.Calls.DomainDestroy(domain);
        Assert.Equal(text, _live.Calls.DomainGetXMLDesc(domain, 0));
        Assert.False(File.Exists(chosen));
    }
}
