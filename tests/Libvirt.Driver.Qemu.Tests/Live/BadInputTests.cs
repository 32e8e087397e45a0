using System.Net.Sockets;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>Files that are cut, a QEMU that never ends its line, devices that cannot be or are not there: an error, and nothing else suffers.</summary>
public sealed class BadInputTests : IDisposable
{
    private const uint Live = (uint)DomainModificationImpact.Live, Config = (uint)DomainModificationImpact.Config;
    private const int Kill = 9;
    private readonly LiveHost _live = new();

    public void Dispose() => _live.Dispose();

    private static string Definition(string name, string devices = "") => $"""
        <domain type='qemu'>
          <name>{name}</name>
          <memory unit='MiB'>32</memory>
          <os><type arch='x86_64' machine='pc'>hvm</type></os>
          <devices>
            <emulator>/usr/bin/qemu-system-x86_64</emulator>
            <controller type='scsi' index='0' model='virtio-scsi'/>
            {devices}
          </devices>
        </domain>
        """;

    private string Disk(string image, string target, int unit)
    {
        var path = Path.Combine(_live.Root, image);
        File.WriteAllBytes(path, new byte[1 << 20]);
        return $"<disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='{path}'/><target dev='{target}' bus='scsi'/><address type='drive' controller='0' bus='0' target='0' unit='{unit}'/></disk>";
    }

    private Guest<QemuRun> Guest(string name) => _live.Host.Guests.TryFind(name, out var guest) ? guest : throw new InvalidOperationException(name);

    [LiveFact]
    public void A_status_file_that_is_cut_is_kept_aside_and_reported()
    {
        _live.Calls.DomainCreateXML(_live.Connection, Definition("cut"), 0);
        _live.Calls.DomainCreateXML(_live.Connection, Definition("whole"), 0);
        var (confined, live) = (Guest("cut").State.Run!.Confined!, Guest("cut").State.Live!);
        var process = Guest("cut").State.Run!.Process!;
        var path = _live.Host.Statuses.PathOf("cut");
        string half = "";
        try
        {
            _live.Restart(() =>
            {
                var text = File.ReadAllText(path);
                File.WriteAllText(path, half = text[..(text.Length / 2)]);
            });
            Assert.False(_live.Host.Guests.TryFind("cut", out _));
            Assert.False(File.Exists(path));
            Assert.Equal(half, File.ReadAllText(path + ".broken"));
            Assert.True(LiveHost.Await(() => Guest("whole").State.Run is { HasMonitor: true }));
            _live.Calls.DomainSuspend(_live.Calls.DomainLookupByName(_live.Connection, "whole"));
            Assert.True(Directory.Exists($"/proc/{process.Id}")); // its QEMU was not harmed
        }
        finally
        {
            process.Signal(Kill);
            process.WaitForEnd(-1);
            // Nobody knows of it any more: its groups would stay for ever.
            _live.Host.Confinement.End(live, confined.Group, confined.HasNamespace);
        }
    }

    [LiveFact]
    public void An_endless_line_of_one_guest_ends_that_guest_and_no_other()
    {
        _live.Calls.DomainCreateXML(_live.Connection, Definition("loud"), 0);
        var good = _live.Calls.DomainCreateXML(_live.Connection, Definition("good"), 0);
        var guest = Guest("loud");
        var run = guest.State.Run!;
        using var listener = new Socket(System.Net.Sockets.AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        var path = Path.Combine(_live.Root, "loud.sock");
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        long sent = 0;
        var talker = new Thread(() =>
        {
            using var peer = listener.Accept();
            var chunk = new byte[1 << 20];
            chunk.AsSpan().Fill((byte)'a');
            try
            {
                while (sent < 1L << 30)
                    sent += peer.Send(chunk);
            }
            catch (SocketException)
            {
                // it was hung up on
            }
        });
        talker.Start();
        run.Monitor.Dispose();
        run.Monitor = GuestMonitor.Connect(_live.Host, guest, run, path);
        _live.Calls.DomainSuspend(good);
        _live.Calls.DomainResume(good);
        Assert.True(talker.Join(20_000));
        Assert.InRange(sent, 1L << 20, 64L << 20);
        Assert.ThrowsAny<LibvirtException>(() => run.Monitor.Execute("query-status"));
        Assert.True(LiveHost.Await(() => !guest.IsActive)); // nobody can talk to it any more
        Assert.False(Directory.Exists($"/proc/{run.Pid}"));
        Assert.Equal((int)DomainState.Running, _live.Calls.DomainGetState(good, 0).State);
    }

    [LiveFact]
    public void Two_devices_cannot_be_at_one_place()
    {
        var error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainDefineXML(_live.Connection, Definition("twice", Disk("a", "sda", 3) + Disk("b", "sdb", 3))));
        Assert.Contains("duplicate drive address", error.Message, StringComparison.OrdinalIgnoreCase);
        var domain = _live.Calls.DomainDefineXML(_live.Connection, Definition("once", Disk("a", "sda", 3)));
        _live.Calls.DomainCreate(domain);
        var before = (_live.Calls.DomainGetXMLDesc(domain, 0), _live.Calls.DomainGetXMLDesc(domain, (uint)DomainXMLFlags.Inactive));
        foreach (uint flags in new[] { Live, Config, Live | Config })
            Assert.ThrowsAny<LibvirtException>(() => _live.Calls.DomainAttachDeviceFlags(domain, Disk("b", "sdb", 3), flags));
        Assert.Equal(before, (_live.Calls.DomainGetXMLDesc(domain, 0), _live.Calls.DomainGetXMLDesc(domain, (uint)DomainXMLFlags.Inactive)));
    }

    [LiveFact]
    public void A_device_that_is_not_there_cannot_be_taken_out()
    {
        var domain = _live.Calls.DomainDefineXML(_live.Connection, Definition("poor", Disk("a", "sda", 3)));
        _live.Calls.DomainCreate(domain);
        var before = (_live.Calls.DomainGetXMLDesc(domain, 0), _live.Calls.DomainGetXMLDesc(domain, (uint)DomainXMLFlags.Inactive));
        foreach (uint flags in new[] { Live, Config, Live | Config })
        {
            Assert.Equal(ErrorNumber.DeviceMissing, Assert.Throws<LibvirtException>(() => _live.Calls.DomainDetachDeviceFlags(domain, Disk("b", "sdb", 4), flags)).Code);
            Assert.Equal(ErrorNumber.DeviceMissing, Assert.Throws<LibvirtException>(() => _live.Calls.DomainDetachDeviceFlags(domain,
                "<interface type='user'><mac address='52:54:00:00:00:01'/></interface>", flags)).Code);
            Assert.Contains("no device found with alias ua-nothing", Assert.Throws<LibvirtException>(() => _live.Calls.DomainDetachDeviceAlias(domain, "ua-nothing", flags)).Message);
        }
        Assert.Equal(before, (_live.Calls.DomainGetXMLDesc(domain, 0), _live.Calls.DomainGetXMLDesc(domain, (uint)DomainXMLFlags.Inactive)));
    }
}
