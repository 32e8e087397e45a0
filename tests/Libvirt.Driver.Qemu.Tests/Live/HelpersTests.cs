using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Host.Files;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>Programs that serve a guest beside its QEMU: they begin and end with it, in its control groups.</summary>
public sealed class HelpersTests : IDisposable
{
    private readonly LiveHost _live = new();

    public void Dispose() => _live.Dispose();

    private QemuRun Run => _live.Host.Guests.Snapshot()[0].State.Run!;

    private static string Definition(string devices, string more = "") => $"""
        <domain type='qemu'>
          <name>helped</name>
          <memory unit='MiB'>32</memory>{more}
          <os><type arch='x86_64' machine='q35'>hvm</type></os>
          <devices><emulator>/usr/bin/qemu-system-x86_64</emulator>{devices}</devices>
        </domain>
        """;

    private int Helper(string pidFile) => int.Parse(File.ReadAllText(pidFile), System.Globalization.CultureInfo.InvariantCulture);

    private static bool Runs(int id, string program) => ProcessIdentity.ProgramOf(id) is { } path && Path.GetFileName(path).StartsWith(program, StringComparison.Ordinal);

    private void IsInGroupOfGuest(int id)
    {
        if (Run.Confined?.Group is not null)
            Assert.Contains("libvirt-qemu/emulator", File.ReadAllText($"/proc/{id}/cgroup"), StringComparison.Ordinal);
    }

    private void CheckTpm(Domain domain, string pidFile)
    {
        int swtpm = Helper(pidFile);
        Assert.True(Runs(swtpm, "swtpm"));
        IsInGroupOfGuest(swtpm);
        Assert.Contains("tpm-tpm0", Run.Monitor.Execute("query-tpm").ToString(), StringComparison.Ordinal);
        _live.Calls.DomainDestroy(domain);
        Assert.True(LiveHost.Await(() => !Runs(swtpm, "swtpm")));
        Assert.False(File.Exists(pidFile));
    }

    [LiveProgramFact("nbdkit")]
    public void An_image_on_a_server_is_fetched_by_nbdkit()
    {
        Directory.CreateDirectory(_live.Host.Paths.ConfigurationBase);
        File.WriteAllText(_live.Host.Paths.ConfigurationBase + "/qemu.conf", "storage_use_nbdkit = 1\n");
        _live.Restart();
        using var server = new ImageServer(new byte[1 << 20]);
        var domain = _live.Calls.DomainDefineXML(_live.Connection, Definition($"""
            <disk type='network' device='disk'><driver name='qemu' type='raw'/>
              <source protocol='http' name='disk.img'><host name='127.0.0.1' port='{server.Port}'/><cookies><cookie name='who'>the-guest</cookie></cookies></source>
              <target dev='vda' bus='virtio'/><readonly/></disk>
            """));
        _live.Calls.DomainCreateWithFlags(domain, (uint)DomainCreateFlags.StartPaused);
        var pidFile = Assert.Single(Directory.GetFiles(Run.Folder, "nbdkit-*.pid"));
        int nbdkit = Helper(pidFile);
        Assert.True(Runs(nbdkit, "nbdkit"));
        IsInGroupOfGuest(nbdkit);
        Assert.DoesNotContain("the-guest", File.ReadAllText($"/proc/{nbdkit}/cmdline"), StringComparison.Ordinal);
        Assert.Contains("who=the-guest", server.Requests, StringComparison.Ordinal);
        Assert.Contains("\"driver\":\"nbd\"", Run.Monitor.Execute("query-named-block-nodes").ToString().Replace("\"drv\":", "\"driver\":", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("<nbdkit>", File.ReadAllText(_live.Host.Statuses.PathOf("helped")), StringComparison.Ordinal);
        _live.Restart();
        Assert.True(LiveHost.Await(() => _live.Host.Guests.Snapshot()[0].State.Run is { HasMonitor: true }));
        _live.Calls.DomainDestroy(_live.Calls.DomainLookupByName(_live.Connection, "helped"));
        Assert.True(LiveHost.Await(() => !Runs(nbdkit, "nbdkit")));
        Assert.False(File.Exists(pidFile));
    }

    [LiveProgramFact("swtpm", "swtpm_setup")]
    public void A_TPM_begins_and_ends_with_the_guest_and_keeps_its_state()
    {
        var domain = _live.Calls.DomainDefineXML(_live.Connection, Definition("<tpm model='tpm-crb'><backend type='emulator' version='2.0'/></tpm>"));
        var folders = _live.Host.Paths;
        _live.Calls.DomainCreateWithFlags(domain, (uint)DomainCreateFlags.StartPaused);
        CheckTpm(domain, $"{folders.Tpm}/1-helped-swtpm.pid");
        var state = Directory.GetFiles(folders.TpmStorage, "tpm2-00.permall", SearchOption.AllDirectories);
        var written = File.GetLastWriteTimeUtc(Assert.Single(state));
        _live.Calls.DomainCreateWithFlags(domain, (uint)DomainCreateFlags.StartPaused);
        int swtpm = Helper($"{folders.Tpm}/2-helped-swtpm.pid");
        _ = Run.Process!.Signal(9);
        Assert.True(LiveHost.Await(() => !_live.Calls.DomainIsActive(domain)));
        Assert.True(LiveHost.Await(() => !Runs(swtpm, "swtpm")));
        Assert.True(File.GetLastWriteTimeUtc(state[0]) >= written);
        _live.Calls.DomainUndefineFlags(domain, 0);
        Assert.Empty(Directory.GetFiles(folders.TpmStorage, "*", SearchOption.AllDirectories));
    }

    [LiveProgramFact("swtpm", "swtpm_setup")]
    public void A_TPM_stays_with_its_guest_when_the_driver_begins_anew()
    {
        var domain = _live.Calls.DomainCreateXML(_live.Connection, Definition("<tpm model='tpm-crb'><backend type='emulator' version='2.0'/></tpm>"), 0);
        int swtpm = Helper($"{_live.Host.Paths.Tpm}/1-helped-swtpm.pid");
        _live.Restart();
        Assert.True(LiveHost.Await(() => Run is { HasMonitor: true }));
        Assert.True(Runs(swtpm, "swtpm"));
        domain = _live.Calls.DomainLookupByName(_live.Connection, "helped");
        _live.Calls.DomainDestroy(domain);
        Assert.True(LiveHost.Await(() => !Runs(swtpm, "swtpm")));
        Assert.Empty(Directory.GetFiles(_live.Host.Paths.TpmStorage, "*", SearchOption.AllDirectories)); // a transient guest's
    }

    [LiveProgramFact("swtpm", "swtpm_setup")]
    public void A_TPM_ends_when_the_guest_does_not_start()
    {
        var domain = _live.Calls.DomainDefineXML(_live.Connection, Definition("<tpm model='tpm-crb'><backend type='emulator' version='2.0'/></tpm>")
            .Replace("</domain>", "<qemu:commandline xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'><qemu:arg value='-nonsense'/></qemu:commandline></domain>", StringComparison.Ordinal));
        Assert.Throws<LibvirtException>(() => _live.Calls.DomainCreate(domain));
        Assert.Empty(Directory.GetFiles(_live.Host.Paths.Tpm));
    }

    [LiveProgramFact("/usr/lib/qemu/virtiofsd")]
    public void A_shared_folder_has_its_server()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_live.Root, "shared")).FullName;
        var domain = _live.Calls.DomainCreateXML(_live.Connection, Definition($"<filesystem type='mount'><driver type='virtiofs'/><source dir='{folder}'/><target dir='tag'/></filesystem>",
            "<memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>"), (uint)DomainCreateFlags.StartPaused);
        int server = Helper($"{_live.Host.Paths.State}/1-helped-fs0-virtiofsd.pid");
        Assert.True(Runs(server, "virtiofsd"));
        IsInGroupOfGuest(server);
        _live.Calls.DomainDestroy(domain);
        Assert.True(LiveHost.Await(() => !Runs(server, "virtiofsd")));
    }

    [LiveProgramFact("passt")]
    public void A_card_on_passt_has_its_server()
    {
        var domain = _live.Calls.DomainCreateXML(_live.Connection, Definition("<interface type='user'><backend type='passt'/><model type='virtio'/></interface>"), (uint)DomainCreateFlags.StartPaused);
        int server = Helper($"{_live.Host.Paths.Passt}/1-helped-net0.pid");
        Assert.True(Runs(server, "passt"));
        _live.Calls.DomainDestroy(domain);
        Assert.True(LiveHost.Await(() => !Runs(server, "passt")));
        Assert.Empty(Directory.GetFileSystemEntries(_live.Host.Paths.Passt));
    }

    [LiveProgramFact("dbus-daemon")]
    public void A_display_on_a_bus_has_its_bus()
    {
        var domain = _live.Calls.DomainCreateXML(_live.Connection, Definition("<graphics type='dbus'/>"), (uint)DomainCreateFlags.StartPaused);
        int bus = Helper($"{_live.Host.Paths.Bus}/1-helped-dbus.pid");
        Assert.True(Runs(bus, "dbus-daemon"));
        Assert.Contains("<dbusDaemon/>", File.ReadAllText(_live.Host.Statuses.PathOf("helped")), StringComparison.Ordinal);
        _live.Calls.DomainDestroy(domain);
        Assert.True(LiveHost.Await(() => !Runs(bus, "dbus-daemon")));
        Assert.Empty(Directory.GetFileSystemEntries(_live.Host.Paths.Bus));
        Assert.True(FileStatus.Of(_live.Host.Paths.Bus) is not null);
    }
}
