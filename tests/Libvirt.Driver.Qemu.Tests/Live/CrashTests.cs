using Libvirt.Documents.Domains;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Monitor.Commands;
using Libvirt.Driver.Qemu.Processes;
using Libvirt.Host.Files;
using Libvirt.Host.Processes;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>The driver dies at each of the places where that hurts. The next one finds the truth, and nothing is left of what was half done.</summary>
public sealed class CrashTests : IDisposable
{
    private const uint SomeUser = 12, SomeGroup = 13;
    private readonly LiveHost _live = new();
    private readonly string _image, _plugged, _first, _second;

    public CrashTests()
    {
        (_image, _plugged, _first, _second) = (Image("disk.img"), Image("plugged.img"), Image("first.iso"), Image("second.iso"));
        File.WriteAllText(Path.Combine(_live.Root, "medium.xml"), Cdrom(_second));
        File.WriteAllText(Path.Combine(_live.Root, "device.xml"), Disk(_plugged, "sdb"));
        _live.Calls.DomainDefineXML(_live.Connection, $"""
            <domain type='qemu'><name>dying</name><memory unit='MiB'>32</memory><os><type arch='x86_64' machine='pc'>hvm</type></os><features><acpi/></features>
            <devices><emulator>/usr/bin/qemu-system-x86_64</emulator><controller type='scsi' index='0' model='virtio-scsi'/>{Disk(_image, "sda")}{Cdrom(_first)}
            <graphics type='vnc' autoport='yes'/>{(ProgramPath.Find("swtpm_setup") is null ? "" : "<tpm model='tpm-crb'><backend type='emulator' version='2.0'/></tpm>")}</devices></domain>
            """);
    }

    public void Dispose() => _live.Dispose();

    private string Image(string name)
    {
        var path = Path.Combine(_live.Root, name);
        File.WriteAllBytes(path, new byte[1 << 20]);
        FileOwner.Change(path, SomeUser, SomeGroup);
        return path;
    }

    private static string Disk(string path, string target) => $"<disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='{path}'/><target dev='{target}' bus='scsi'/></disk>";

    private static string Cdrom(string path) => $"<disk type='file' device='cdrom'><driver name='qemu' type='raw'/><source file='{path}'/><target dev='hdc' bus='ide'/><readonly/></disk>";

    private static (uint, uint) OwnerOf(string path) => FileStatus.Of(path) is { } status ? (status.UserId, status.GroupId) : default;

    private (uint, uint) Guests => (_live.Host.Configuration.UserId, _live.Host.Configuration.GroupId);

    /// <summary>Lets another process do something with the guest and die at a place; this one begins anew afterwards.</summary>
    private Domain Die(string action, string point)
    {
        DyingDriver.Die(_live.Root, action, point);
        _live.Restart();
        var domain = _live.Calls.DomainLookupByName(_live.Connection, "dying");
        // A guest that is taken over holds its job until it is known how it is.
        Assert.True(LiveHost.Await(() => _live.Host.Guests.Snapshot()[0].State.Run is null or { HasMonitor: true }));
        using (_live.Host.Guests.Snapshot()[0].Jobs.Begin(Libvirt.Stateful.Jobs.JobKind.Modify, "test"))
            return domain;
    }

    /// <summary>Of a guest that is off there is nothing but its definition, and it can be started.</summary>
    private void IsOff(Domain domain, bool starts = true)
    {
        Assert.True(LiveHost.Await(() => !_live.Calls.DomainIsActive(domain)));
        Assert.Equal((SomeUser, SomeGroup), OwnerOf(_image));
        Assert.Empty(_live.Host.Statuses.Names());
        Assert.Empty(Directory.GetDirectories(_live.Host.Paths.Library, "domain-*"));
        Assert.Empty(Directory.GetFileSystemEntries(_live.Host.Paths.Channels));
        Assert.Empty(Directory.GetFiles(_live.Host.Paths.State));
        Assert.Empty(Directory.GetDirectories(_live.Host.Paths.State, "*.dev"));
        Assert.Empty(Processes());
        Assert.Empty(Groups());
        if (!starts)
            return;
        _live.Calls.DomainCreate(domain);
        Assert.Contains("port='59", _live.Calls.DomainGetXMLDesc(domain, 0), StringComparison.Ordinal);
        _live.Calls.DomainDestroy(domain);
    }

    /// <summary>A guest that runs is whole.</summary>
    private void Runs(Domain domain)
    {
        Assert.Equal((int)DomainState.Running, _live.Calls.DomainGetState(domain, 0).State);
        Assert.Equal(Guests, OwnerOf(_image));
        _live.Calls.DomainSuspend(domain);
        _live.Calls.DomainDestroy(domain);
        IsOff(domain, starts: false);
    }

    /// <summary>Processes that have anything of this test in their arguments; ended ones that nobody has collected are none.</summary>
    private List<string> Processes()
    {
        var found = new List<string>();
        foreach (var path in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(path), out int id) && id != Environment.ProcessId && Libvirt.Host.KernelFile.Read(path + "/cmdline") is { } arguments
                && arguments.Contains(_live.Root, StringComparison.Ordinal))
                found.Add(arguments.Replace('\0', ' '));
        return found;
    }

    /// <summary>Groups of this test's guests: other copies of the tests may run at the same time.</summary>
    private List<string> Groups()
    {
        var machine = Libvirt.Host.MachineName.Make("qemu", null, _live.Root, 1, "dying");
        var ours = machine[..machine.LastIndexOf("-1-", StringComparison.Ordinal)];
        var found = new List<string>();
        foreach (var controller in Directory.Exists("/sys/fs/cgroup") ? Directory.GetDirectories("/sys/fs/cgroup") : [])
            if (Directory.Exists(controller + "/machine"))
                found.AddRange(Directory.GetDirectories(controller + "/machine", ours + "-*"));
        return found;
    }

    [LiveRootTheory]
    [InlineData("start-known")]
    [InlineData("start-files")]
    [InlineData("start-groups")]
    [InlineData("start-helpers")]
    [InlineData("start-spawned")]
    [InlineData("start-numbered")]
    [InlineData("start-connected")]
    [InlineData("start-completed")]
    [InlineData("start-running")]
    public void A_start(string point) => IsOff(Die("start", point));

    [LiveRootTheory]
    [InlineData("stop-ended")]
    [InlineData("stop-cleaned")]
    public void An_end(string point) => IsOff(Die("stop", point));

    [LiveRootTheory]
    [InlineData("save-stopped")]
    [InlineData("save-begun")]
    public void A_save(string point)
    {
        var domain = Die("save", point);
        Assert.True(LiveHost.Await(() => _live.Calls.DomainGetState(domain, 0).State == (int)DomainState.Running));
        Runs(domain);
    }

    [LiveRootFact]
    public void A_save_that_was_written()
    {
        var domain = Die("save", "stop-ended");
        IsOff(domain, starts: false);
        Assert.True(_live.Calls.DomainHasManagedSaveImage(domain, 0));
        _live.Calls.DomainCreate(domain);
        Assert.Equal(((int)DomainState.Running, (int)DomainRunningReason.Restored), _live.Calls.DomainGetState(domain, 0));
        Runs(domain);
    }

    [LiveRootTheory]
    [InlineData("plug-intended", false)]
    [InlineData("plug-files", false)]
    [InlineData("plug-attached", true)]
    public void A_plug(string point, bool isThere)
    {
        var domain = Die("plug", point);
        Assert.Equal(isThere, _live.Calls.DomainGetXMLDesc(domain, 0).Contains("dev='sdb'", StringComparison.Ordinal));
        Assert.Equal(isThere ? Guests : (SomeUser, SomeGroup), OwnerOf(_plugged));
        if (isThere)
            _live.Calls.DomainDetachDevice(domain, Disk(_plugged, "sdb"));
        else
            _live.Calls.DomainAttachDevice(domain, Disk(_plugged, "sdb")); // no node is in its way
        Runs(domain);
        Assert.Equal((SomeUser, SomeGroup), OwnerOf(_plugged));
    }

    /// <summary>What the definition says is in the drive is what QEMU has there, nothing is left of the other medium, and the next change works.</summary>
    [LiveRootTheory]
    [InlineData("medium-intended", "first.iso")]
    [InlineData("medium-opened", "first.iso")]
    [InlineData("medium-removed", null)]
    [InlineData("medium-inserted", "second.iso")]
    [InlineData("medium-closed", "second.iso")]
    public void A_change_of_the_medium(string point, string? inside)
    {
        var domain = Die("medium", point);
        var path = inside is null ? null : Path.Combine(_live.Root, inside);
        Assert.Equal(path, Medium(domain));
        var (file, open, nodes) = Drive();
        Assert.Equal((path, false), (file, open));
        Assert.DoesNotContain("tray=", _live.Calls.DomainGetXMLDesc(domain, 0), StringComparison.Ordinal);
        Assert.Equal(inside is null ? 0 : 1, nodes.FindAll(n => n.EndsWith(".iso", StringComparison.Ordinal)).Distinct().Count());
        if (path is not null)
            Assert.Equal(Guests, OwnerOf(path)); // of media that are only read, as of all such images, owners are not given back
        Assert.DoesNotContain("mediumChanges", File.ReadAllText(Path.Combine(_live.Host.Paths.State, "dying.xml")), StringComparison.Ordinal);
        var next = path == _second ? _first : _second;
        _live.Calls.DomainUpdateDeviceFlags(domain, Cdrom(next), (uint)DomainDeviceModifyFlags.Live);
        Assert.Equal((next, next), (Medium(domain), Drive().File));
        Runs(domain);
    }

    [LiveRootFact]
    public void A_medium_and_a_tray_that_moved_while_nobody_looked()
    {
        var domain = _live.Calls.DomainLookupByName(_live.Connection, "dying");
        _live.Calls.DomainCreate(domain);
        var monitor = _live.Host.Guests.Snapshot()[0].State.Run!.Monitor;
        var soon = Deadline.After(TimeSpan.FromSeconds(20));
        var drive = Libvirt.Driver.Qemu.Devices.DiskTrays.Name(_live.Host.Guests.Snapshot()[0].State.Live!.Devices.Disks.Find(d => d.Device == DiskDevice.Cdrom)!);
        FileOwner.Change(_second, Guests.Item1, Guests.Item2);
        // As somebody does who uses the monitor behind the driver's back.
        monitor.AddBlockNode((JsonObject)JsonValue.Parse($$$"""{"driver": "raw", "node-name": "mine", "read-only": true, "file": {"driver": "file", "filename": "{{{_second}}}"}}"""), soon);
        monitor.OpenTray(drive, true, soon).Check();
        monitor.RemoveMedium(drive, soon);
        monitor.InsertMedium(drive, "mine", soon);
        _live.Restart();
        Assert.True(LiveHost.Await(() => _live.Host.Guests.Snapshot()[0].State.Run is { HasMonitor: true }));
        using (_live.Host.Guests.Snapshot()[0].Jobs.Begin(Libvirt.Stateful.Jobs.JobKind.Modify, "test"))
            domain = _live.Calls.DomainLookupByName(_live.Connection, "dying");
        Assert.Equal(_second, Medium(domain));
        Assert.Contains("tray='open'", _live.Calls.DomainGetXMLDesc(domain, 0), StringComparison.Ordinal);
        _live.Calls.DomainDestroy(domain);
    }

    private string? Medium(Domain domain) => Libvirt.Documents.DomainDocument.Parse(_live.Calls.DomainGetXMLDesc(domain, 0), _live.Host.Reading with { Inactive = false }).Devices.Disks.Find(d => d.Device == DiskDevice.Cdrom)!.Source?.File;

    /// <summary>The file in the drive, whether its tray is open, and the files of all nodes, as QEMU says.</summary>
    private (string? File, bool Open, List<string> Nodes) Drive()
    {
        var monitor = _live.Host.Guests.Snapshot()[0].State.Run!.Monitor;
        var soon = Deadline.After(TimeSpan.FromSeconds(20));
        var drive = monitor.QueryBlock(soon).Items.OfType<JsonObject>().First(d => d.GetString("qdev")?.Contains("ide", StringComparison.Ordinal) == true);
        var nodes = monitor.QueryNamedBlockNodes(soon).Items.OfType<JsonObject>().Select(n => n.GetString("file") ?? "").ToList();
        return (drive.GetObject("inserted")?.GetObject("image")?.GetString("filename"), drive.GetBoolean("tray_open") == true, nodes);
    }

    [LiveRootTheory]
    [InlineData("unplug-gone")]
    [InlineData("unplug-released")]
    public void An_unplug(string point)
    {
        var domain = Die("unplug", point);
        Assert.DoesNotContain("dev='sdb'", _live.Calls.DomainGetXMLDesc(domain, 0), StringComparison.Ordinal);
        Assert.Equal((SomeUser, SomeGroup), OwnerOf(_plugged));
        _live.Calls.DomainAttachDevice(domain, Disk(_plugged, "sdb"));
        Runs(domain);
    }
}
