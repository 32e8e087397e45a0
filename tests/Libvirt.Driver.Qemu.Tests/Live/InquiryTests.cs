using System.Text;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Host.Sockets;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>What can be asked of real guests, and single commands for them.</summary>
public sealed class InquiryTests : IDisposable
{
    private const uint Live = (uint)DomainModificationImpact.Live, Config = (uint)DomainModificationImpact.Config;
    private readonly LiveHost _live = new();

    public void Dispose() => _live.Dispose();

    private static LibvirtException Refusal(Action call) => Assert.Throws<LibvirtException>(call);

    private IQmp Monitor => _live.Host.Guests.Snapshot()[0].State.Run!.Monitor;

    [LiveFact]
    public void Memory_and_disks_are_peeked_at()
    {
        var domain = SerialGuest.StartReady(_live);
        var sector = SerialGuest.Sector();
        foreach (var flag in new[] { DomainMemoryFlags.Physical, DomainMemoryFlags.Virtual })
        {
            var memory = new byte[64];
            _live.Calls.DomainMemoryPeek(domain, SerialGuest.Address, 64, memory, (uint)flag);
            Assert.Equal(sector[..64], memory);
        }
        var block = new byte[2];
        _live.Calls.DomainBlockPeek(domain, "hda", 510, 2, block, 0);
        Assert.Equal([0x55, 0xaa], block);
        Assert.Equal("invalid argument: 'hda' starting from 510 has only 2 bytes available", Refusal(() => _live.Calls.DomainBlockPeek(domain, "hda", 510, 20, new byte[20], 0)).Message);
        Assert.Equal("invalid argument: disk 'zz' not found in domain", Refusal(() => _live.Calls.DomainBlockPeek(domain, "zz", 0, 2, new byte[2], 0)).Message);
        Assert.Equal("invalid argument: flags parameter must be VIR_MEMORY_VIRTUAL or VIR_MEMORY_PHYSICAL", Refusal(() => _live.Calls.DomainMemoryPeek(domain, 0, 4, new byte[4], 0)).Message);
        Assert.Empty(Directory.GetFiles(_live.Host.Guests.Snapshot()[0].State.Run!.Folder, "*.tmp"));
        Assert.Empty(_live.Calls.DomainGetDiskErrors(domain, 5, 0));
        Assert.Single(_live.Calls.DomainGetDiskErrors(domain, 0, 0)); // room for so many is needed at most
    }

    [LiveFact]
    public void A_display_takes_a_connection_that_is_given_to_it()
    {
        var domain = SerialGuest.Start(_live, devices: "<graphics type='vnc' passwd='secret'><listen type='socket'/></graphics>");
        string Banner(int descriptor)
        {
            var banner = new byte[12];
            for (int at = 0; at < banner.Length;)
                at += SocketIo.Receive(descriptor, banner.AsSpan(at), wait: true) is > 0 and var count ? count : throw new Xunit.Sdk.XunitException("the display says nothing");
            return Encoding.ASCII.GetString(banner);
        }
        using (var socket = new Descriptor(_live.Calls.DomainOpenGraphicsFD(domain, 0, (uint)DomainOpenGraphicsFlags.Skipauth)))
        {
            Assert.Equal("RFB 003.008\n", Banner(socket.Number));
            SocketIo.Send(socket.Number, "RFB 003.008\n"u8, wait: true);
            var kinds = new byte[2];
            Assert.Equal(2, SocketIo.Receive(socket.Number, kinds, wait: true));
            Assert.Equal([1, 1], kinds); // one way in: none asked for a password
        }
        var (ours, theirs) = SocketIo.CreatePair();
        using (ours)
        {
            using (theirs)
                _live.Calls.DomainOpenGraphics(domain, 0, theirs.Number, 0);
            Assert.Equal("RFB 003.008\n", Banner(ours.Number));
            SocketIo.Send(ours.Number, "RFB 003.008\n"u8, wait: true);
            var kinds = new byte[2];
            Assert.Equal(2, SocketIo.Receive(ours.Number, kinds, wait: true));
            Assert.Equal([1, 2], kinds); // with its password
        }
        Assert.Equal("internal error: No graphics backend with index 1", Refusal(() => _live.Calls.DomainOpenGraphicsFD(domain, 1, 0)).Message);
        _live.Calls.DomainDestroy(domain);
        Assert.Equal("Requested operation is not valid: domain is not running", Refusal(() => _live.Calls.DomainOpenGraphicsFD(domain, 0, 0)).Message);
    }

    [LiveFact]
    public void What_taints_a_guest_is_told()
    {
        var domain = SerialGuest.Start(_live, rest: "");
        var privileged = _live.Host.Configuration is { IsPrivileged: true, UserId: 0 } ? new[] { "tainted: running with undesirable elevated privileges" } : [];
        Assert.Equal(privileged, _live.Calls.DomainGetMessages(domain, 0));
        _live.Calls.DomainQemuMonitorCommand(domain, """{"execute":"query-name"}""", 0);
        Assert.Equal([.. privileged, "tainted: custom monitor control commands issued"], _live.Calls.DomainGetMessages(domain, (uint)DomainMessageType.Tainting));
        Assert.Empty(_live.Calls.DomainGetMessages(domain, (uint)DomainMessageType.Deprecation));
        var (file, other) = SocketIo.CreatePair();
        using (file)
        using (other)
        {
            var (answer, _) = _live.Calls.DomainQemuMonitorCommandWithFiles(domain, """{"execute":"getfd","arguments":{"fdname":"mine"}}""", [file.Number], 0);
            Assert.Contains("return", answer);
            Assert.Equal("invalid argument: at most 1 fd can be passed to qemu along with a command",
                Refusal(() => _live.Calls.DomainQemuMonitorCommandWithFiles(domain, """{"execute":"getfd","arguments":{"fdname":"m"}}""", [file.Number, other.Number], 0)).Message);
        }
        _live.Calls.DomainDestroy(domain);
        Assert.Empty(_live.Calls.DomainGetMessages(domain, 0));
    }

    [LiveFact]
    public void Actions_of_its_life_change()
    {
        var domain = SerialGuest.Start(_live);
        void Change(DomainLifecycle what, DomainLifecycleAction action, uint flags) => _live.Calls.DomainSetLifecycleAction(domain, (uint)what, (uint)action, flags);
        Change(DomainLifecycle.Crash, DomainLifecycleAction.CoredumpRestart, Live);
        Assert.Contains("<on_crash>coredump-restart</on_crash>", _live.Calls.DomainGetXMLDesc(domain, 0));
        Assert.Contains("<on_crash>destroy</on_crash>", _live.Calls.DomainGetXMLDesc(domain, (uint)DomainXMLFlags.Inactive));
        Change(DomainLifecycle.Poweroff, DomainLifecycleAction.Restart, Live | Config);
        Assert.Equal("unsupported configuration: qemu driver doesn't support 'onReboot' set to 'destroy and 'onPoweroff' set to 'reboot'",
            Refusal(() => Change(DomainLifecycle.Reboot, DomainLifecycleAction.Destroy, Live)).Message);
        Assert.Equal("unsupported configuration: Lifecycle event 'poweroff' doesn't support 'coredump-destroy' action",
            Refusal(() => Change(DomainLifecycle.Poweroff, DomainLifecycleAction.CoredumpDestroy, 0)).Message);
        Assert.Equal("invalid argument: invalid lifecycle action '9'", Refusal(() => _live.Calls.DomainSetLifecycleAction(domain, 1, 9, 0)).Message);
    }

    [LiveFact]
    public void Labels_and_models_agree()
    {
        var domain = SerialGuest.Start(_live);
        var capabilities = _live.Calls.ConnectGetCapabilities(_live.Connection);
        Assert.Contains($"<model>{Text(_live.Calls.NodeGetSecurityModel(_live.Connection))}</model>", capabilities);
        var labels = _live.Calls.DomainGetSecurityLabelList(domain);
        int pid = _live.Host.Guests.Snapshot()[0].State.Run!.Pid;
        var owner = File.ReadAllLines($"/proc/{pid}/status").Single(l => l.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1];
        if (_live.Host.Configuration.IsPrivileged)
            Assert.StartsWith($"+{owner}:+", Text(labels[^1]), StringComparison.Ordinal);
        Assert.Equal("", Text(_live.Calls.DomainGetSecurityLabel(domain)));
        _live.Calls.DomainDestroy(domain);
        Assert.Empty(_live.Calls.DomainGetSecurityLabelList(domain));
    }

    [LiveFact]
    public void Events_of_QEMU_are_told_by_name()
    {
        RunningLoop.Ensure();
        var domain = SerialGuest.Start(_live);
        var (all, stops, pattern, exact) = (new Names(), new Names(), new Names(), new Names());
        int first = _live.Calls.ConnectDomainQemuMonitorEventRegister(_live.Connection, null, null, all, 0);
        _live.Calls.ConnectDomainQemuMonitorEventRegister(_live.Connection, domain, "STOP", stops, 0);
        _live.Calls.ConnectDomainQemuMonitorEventRegister(_live.Connection, domain, "^re(sume|set)$", pattern, 3);
        _live.Calls.ConnectDomainQemuMonitorEventRegister(_live.Connection, domain, "stop", exact, 0);
        Assert.Contains("failed to compile regex '('", Refusal(() => _live.Calls.ConnectDomainQemuMonitorEventRegister(_live.Connection, null, "(", new Names(), 1)).Message);
        _live.Calls.DomainResume(domain);
        _live.Calls.DomainSuspend(domain);
        Assert.True(LiveHost.Await(() => stops.Told.Count == 1 && pattern.Told.Count == 1 && all.Told.Count >= 2));
        Assert.Equal(("STOP", "RESUME"), (stops.Told[0], pattern.Told[0]));
        Assert.Empty(exact.Told);
        _live.Calls.ConnectDomainQemuMonitorEventDeregister(_live.Connection, first);
        Assert.True(LiveHost.Await(() => all.Freed == 1));
        Assert.Equal("invalid argument: could not find event callback 77777 for deletion", Refusal(() => _live.Calls.ConnectDomainQemuMonitorEventDeregister(_live.Connection, 77777)).Message);
    }

    [LiveFact]
    public void Addresses_come_from_networks_or_the_kernel()
    {
        var domain = SerialGuest.Start(_live, devices: "<interface type='user'><mac address='52:54:00:00:00:77'/></interface>");
        Assert.Empty(_live.Calls.DomainInterfaceAddresses(domain, (uint)DomainInterfaceAddressesSource.Lease, 0));
        Assert.Empty(_live.Calls.DomainInterfaceAddresses(domain, (uint)DomainInterfaceAddressesSource.Arp, 0));
        Assert.Equal(ErrorNumber.NoSupport, Refusal(() => _live.Calls.DomainInterfaceAddresses(domain, (uint)DomainInterfaceAddressesSource.Agent, 0)).Code);
        Assert.Equal("argument unsupported: Unknown IP address data source 3", Refusal(() => _live.Calls.DomainInterfaceAddresses(domain, 3, 0)).Message);
        Assert.Equal("no hostname found: no hostname found for domain serial", Refusal(() => _live.Calls.DomainGetHostname(domain, (uint)DomainGetHostnameFlags.Lease)).Message);
        Assert.Equal(ErrorNumber.NoSupport, Refusal(() => _live.Calls.DomainGetHostname(domain, 0)).Code);
    }

    [LiveFact]
    public void Leases_are_asked_of_the_connections_network_driver()
    {
        var domain = SerialGuest.Start(_live, devices: "<interface type='user'><mac address='52:54:00:00:00:79'/></interface>");
        // Cards on virtual networks cannot be started yet: what runs is told to be one.
        _live.Host.Guests.Snapshot()[0].EditLive(live => (live.Devices.Interfaces[0].Type, live.Devices.Interfaces[0].Source) = (Documents.Domains.InterfaceType.Network, new() { Network = "inner" }));
        Assert.Equal(ErrorNumber.NoSupport, Refusal(() => _live.Calls.DomainInterfaceAddresses(domain, 0, 0)).Code); // this connection has no such driver
        var connection = new Connection(new DriverSet { Hypervisor = _live.Calls, Network = new LeaseDriver() }, null, false);
        domain = _live.Calls.DomainLookupByName(connection, "serial");
        var found = Assert.Single(_live.Calls.DomainInterfaceAddresses(domain, 0, 0));
        Assert.Equal("52:54:00:00:00:79", found.HardwareAddress);
        Assert.Equal(new DomainIPAddress((int)IPAddrType.Ipv4, "192.0.2.7", 24), Assert.Single(found.Addresses));
        Assert.Equal("called-so", _live.Calls.DomainGetHostname(domain, (uint)DomainGetHostnameFlags.Lease));
    }

    [LiveFact]
    public void Groups_of_limits_come_change_and_go()
    {
        var domain = SerialGuest.Start(_live, rest: "<throttlegroups><throttlegroup><total_iops_sec>55</total_iops_sec><group_name>first</group_name></throttlegroup></throttlegroups>");
        JsonObject Limits(string group) => (JsonObject)Monitor.Execute("qom-get", new JsonObject().Add("path", "/objects/throttle-" + group).Add("property", "limits"));
        Assert.Equal(55UL, Limits("first").GetNumber("iops-total")!.AsULong);
        _live.Calls.DomainSetThrottleGroup(domain, "second", [TypedParameter.ULong("total_iops_sec", 20), TypedParameter.ULong("total_bytes_sec", 1000000)], Live);
        Assert.Equal((20UL, 1000000UL), (Limits("second").GetNumber("iops-total")!.AsULong, Limits("second").GetNumber("bps-total")!.AsULong));
        _live.Calls.DomainSetThrottleGroup(domain, "second", [TypedParameter.ULong("read_iops_sec", 7)], Live | Config);
        Assert.Equal((0UL, 7UL, 1000000UL), (Limits("second").GetNumber("iops-total")!.AsULong, Limits("second").GetNumber("iops-read")!.AsULong, Limits("second").GetNumber("bps-total")!.AsULong));
        Assert.Contains("<group_name>second</group_name>", _live.Calls.DomainGetXMLDesc(domain, (uint)DomainXMLFlags.Inactive));
        Assert.Equal("invalid argument: total and read/write of iops_sec cannot be set at the same time", Refusal(() => _live.Calls.DomainSetThrottleGroup(domain, "second",
            [TypedParameter.ULong("read_iops_sec", 7), TypedParameter.ULong("total_iops_sec", 9)], Live)).Message);
        _live.Host.Guests.Snapshot()[0].EditLive(live => live.Devices.Disks[0].ThrottleFilters.Add(new() { Group = "second" }));
        Assert.Equal("invalid argument: throttle group 'second' is still being used by disk hda", Refusal(() => _live.Calls.DomainDelThrottleGroup(domain, "second", Live)).Message);
        _live.Host.Guests.Snapshot()[0].EditLive(live => live.Devices.Disks[0].ThrottleFilters.Clear());
        _live.Calls.DomainDelThrottleGroup(domain, "second", Live | Config);
        Assert.Throws<LibvirtException>(() => Limits("second"));
        Assert.DoesNotContain("second", _live.Calls.DomainGetXMLDesc(domain, 0));
        Assert.Equal("internal error: unable to execute QEMU command 'object-del': object 'throttle-nosuch' not found", Refusal(() => _live.Calls.DomainDelThrottleGroup(domain, "nosuch", Live)).Message);
        Assert.Empty(_live.Calls.DomainGetLaunchSecurityInfo(domain, 0));
        Assert.Equal("Operation not supported: setting a launch secret is only supported in SEV-enabled domains", Refusal(() => _live.Calls.DomainSetLaunchSecurityState(domain,
            [TypedParameter.String("sev-secret", "a"), TypedParameter.String("sev-secret-header", "b")], 0)).Message);
        _live.Calls.DomainGraphicsReload(domain, 0, 0); // no display: nothing to do
        Assert.Equal("type must be less than 2", Refusal(() => _live.Calls.DomainGraphicsReload(domain, 5, 0)).Message);
    }

    [LiveFact]
    public void A_guest_is_started_with_the_host_once()
    {
        var domain = SerialGuest.Start(_live);
        _live.Calls.DomainDestroy(domain);
        _live.Calls.DomainSetAutostartOnce(domain, 1);
        Assert.Equal((1, 0), (_live.Calls.DomainGetAutostartOnce(domain), _live.Calls.DomainGetAutostart(domain)));
        _live.Restart();
        domain = _live.Calls.DomainLookupByName(_live.Connection, "serial");
        Assert.Equal(1, _live.Calls.DomainGetAutostartOnce(domain));
        _live.Host.Work.AutostartOnce();
        Assert.True(LiveHost.Await(() => _live.Calls.DomainGetState(domain, 0).State == (int)DomainState.Running));
        Assert.Equal(0, _live.Calls.DomainGetAutostartOnce(domain));
        Assert.Empty(Directory.GetFiles(_live.Host.Definitions.AutostartFolder));
        // The next start of the daemon is none of the host.
        _live.Calls.DomainDestroy(domain);
        _live.Calls.DomainSetAutostart(domain, 1);
        _live.Restart();
        _live.Host.Work.AutostartOnce();
        domain = _live.Calls.DomainLookupByName(_live.Connection, "serial");
        Thread.Sleep(300);
        Assert.Equal((int)DomainState.Shutoff, _live.Calls.DomainGetState(domain, 0).State);
    }

    [LiveFact]
    public void A_disk_is_a_descriptor_that_the_program_gave()
    {
        var image = Path.Combine(_live.Root, "given.img");
        File.WriteAllBytes(image, SerialGuest.Sector());
        var domain = _live.Calls.DomainDefineXML(_live.Connection, $"""
            <domain type='qemu'>
              <name>given</name>
              <memory unit='MiB'>16</memory>
              <os><type arch='x86_64' machine='pc'>hvm</type></os>
              <devices>
                <emulator>/usr/bin/qemu-system-x86_64</emulator>
                <disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='{image}' fdgroup='mine'/><target dev='hda' bus='ide'/></disk>
                <serial type='pty'/>
              </devices>
            </domain>
            """);
        Assert.Equal("invalid argument: file descriptor group 'mine' was not associated with the domain", Refusal(() => _live.Calls.DomainCreate(domain)).Message);
        using (var file = Libvirt.Host.Files.DeviceFile.Open(image, ErrorDomain.Qemu))
            _live.Calls.DomainFDAssociate(domain, "mine", [file.Number], 0); // ours is closed: the driver has its own
        File.Delete(image);
        File.WriteAllBytes(image, new byte[512]); // another file of the name does not matter
        _live.Calls.DomainCreateWithFlags(domain, (uint)DomainCreateFlags.StartPaused);
        var stream = SerialGuest.Run(_live, domain, StreamFlags.Nonblock);
        SerialGuest.Until(stream, SerialGuest.Greeting);
        stream.Driver!.Finish(stream);
        Assert.Equal("argument unsupported: peeking is not supported for FD passed images", Refusal(() => _live.Calls.DomainBlockPeek(domain, "hda", 0, 1, new byte[1], 0)).Message);
        _live.Calls.DomainDestroy(domain);
        _live.Calls.ConnectClose(_live.Connection);
        Assert.Equal("invalid argument: file descriptor group 'mine' was not associated with the domain", Refusal(() => _live.Calls.DomainCreate(domain)).Message);
    }

    [LiveFact]
    public void A_disk_is_plugged_by_descriptors_that_a_program_gave()
    {
        var domain = SerialGuest.Start(_live, devices: "<controller type='scsi' index='0' model='virtio-scsi'/>");
        var image = Path.Combine(_live.Root, "plugged.img");
        File.WriteAllBytes(image, new byte[4 << 20]);
        string disk = $"<disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='{image}' fdgroup='more'/><target dev='sda' bus='scsi'/></disk>";
        Assert.Equal("invalid argument: file descriptor group 'more' was not associated with the domain", Refusal(() => _live.Calls.DomainAttachDevice(domain, disk)).Message);
        Assert.Empty(((JsonArray)Monitor.Execute("query-fdsets")).Items);
        using (var file = Libvirt.Host.Files.DeviceFile.Open(image, ErrorDomain.Qemu))
            _live.Calls.DomainFDAssociate(domain, "more", [file.Number], 0);
        File.Delete(image); // QEMU cannot find it by its name
        _live.Calls.DomainAttachDevice(domain, disk);
        Assert.Contains("fdgroup='more'", _live.Calls.DomainGetXMLDesc(domain, 0), StringComparison.Ordinal);
        var node = ((JsonArray)Monitor.Execute("query-named-block-nodes")).Items.OfType<JsonObject>().First(n => n.GetString("file")?.StartsWith("/dev/fdset/", StringComparison.Ordinal) == true && n.GetString("drv") == "file");
        Assert.Equal(4 << 20, node.GetObject("image")!.GetNumber("virtual-size")!.AsLong);
        var set = Assert.Single(((JsonArray)Monitor.Execute("query-fdsets")).Items.OfType<JsonObject>());
        int number = set.GetArray("fds")!.Items.OfType<JsonObject>().First().GetNumber("fd")!.AsInt!.Value;
        Assert.StartsWith(image, File.ResolveLinkTarget($"/proc/{_live.Host.Guests.Snapshot()[0].State.Run!.Pid}/fd/{number}", false)!.FullName, StringComparison.Ordinal);
        // The driver that comes next knows which sets are there, and what to take away.
        _live.Restart();
        domain = _live.Calls.DomainLookupByName(_live.Connection, "serial");
        Assert.True(LiveHost.Await(() => _live.Host.Guests.Snapshot()[0].State.Run is { HasMonitor: true }));
        _live.Calls.DomainResume(domain); // QEMU closes descriptors of sets that are taken away only while the guest runs
        _live.Calls.DomainDetachDevice(domain, disk);
        LiveHost.Await(() => ((JsonArray)Monitor.Execute("query-fdsets")).Items.Count == 0, 5);
        Assert.Equal("[]", Monitor.Execute("query-fdsets").ToString());
        Assert.DoesNotContain(((JsonArray)Monitor.Execute("query-named-block-nodes")).Items, n => ((JsonObject)n).GetString("file")?.StartsWith("/dev/fdset/", StringComparison.Ordinal) == true);
        Assert.DoesNotContain("fdgroup", _live.Calls.DomainGetXMLDesc(domain, 0), StringComparison.Ordinal);
    }

    [LiveFact]
    public void Thresholds_cards_and_sleep_are_QEMUs()
    {
        var domain = SerialGuest.Start(_live, devices: "<interface type='user'><mac address='52:54:00:00:00:78'/></interface>");
        _live.Calls.DomainSetBlockThreshold(domain, "hda", 12345, 0);
        var nodes = (JsonArray)Monitor.Execute("query-named-block-nodes");
        Assert.Contains(nodes.Items, n => ((JsonObject)n).GetNumber("write_threshold")?.AsULong == 12345);
        Assert.Equal("invalid argument: failed to find disk 'zz'", Refusal(() => _live.Calls.DomainSetBlockThreshold(domain, "zz", 1, 0)).Message);
        _live.Calls.DomainAnnounceInterface(domain, "net0", [TypedParameter.UInt("rounds", 2)], 0);
        _live.Calls.DomainAnnounceInterface(domain, null, [], 0);
        Assert.Contains("not a known interface", Refusal(() => _live.Calls.DomainAnnounceInterface(domain, "net9", [], 0)).Message);
        Assert.StartsWith("internal error: unable to execute QEMU command 'system_wakeup': ", Refusal(() => _live.Calls.DomainPMWakeup(domain, 0)).Message, StringComparison.Ordinal);
        Assert.InRange(_live.Calls.ConnectGetVersion(_live.Connection), 5_000_000UL, 99_000_000UL);
    }

    private static unsafe string Text(SecurityModel model) => Text(new ReadOnlySpan<byte>(model.Model, 257));

    private static unsafe string Text(SecurityLabel label) => Text(new ReadOnlySpan<byte>(label.Label, 4097));

    private static string Text(ReadOnlySpan<byte> characters) => Encoding.UTF8.GetString(characters[..characters.IndexOf((byte)0)]);

    /// <summary>A network with one lease for whoever asks.</summary>
    private sealed class LeaseDriver : NetworkDriver
    {
        public override Network NetworkLookupByName(Connection conn, string name) => new(conn, name, default);

        public override NetworkDHCPLease[] NetworkGetDHCPLeases(Network network, string? mac, uint flags)
            => network.Name == "inner" ? [new("virbr7", 1, (int)IPAddrType.Ipv4, mac, null, "192.0.2.7", 24, "called-so", null)] : [];
    }

    /// <summary>Collects names.</summary>
    private sealed class Names : EventCallback
    {
        private readonly List<string> _told = [];
        private int _freed;

        public IReadOnlyList<string> Told
        {
            get
            {
                lock (_told)
                    return [.. _told];
            }
        }

        public int Freed => Volatile.Read(ref _freed);

        public override void Invoke(Connection connection, ObjectEvent what)
        {
            lock (_told)
                _told.Add(((DomainQemuMonitorEvent)what.Payload).Event!);
        }

        public override void Free() => Interlocked.Increment(ref _freed);

        public override bool IsSame(EventCallback other) => ReferenceEquals(this, other);
    }
}
