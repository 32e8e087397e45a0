using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Helpers;
using Libvirt.Driver.Qemu.Processes;
using Libvirt.Driver.Qemu.Security;
using Libvirt.Host.Files;
using Libvirt.Host.Processes;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Tests.Helpers;

/// <summary>Real helper programs, where they are installed, each started, reached and ended.</summary>
public sealed class HelperProgramsTests : IDisposable
{
    private const uint User = 65533, Group = 65532;
    private readonly string _folder = Directory.CreateTempSubdirectory("libvirt-helpers-").FullName;
    private readonly QemuConfiguration _configuration;
    private readonly SecurityStack _security;
    private readonly DomainDocument _guest;

    public HelperProgramsTests()
    {
        File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        OwnedFolder.Make(_folder + "/run", 0x1ED, null);
        _configuration = QemuConfiguration.Read(ConfigurationFile.Parse($"user = \"+{User}\"\ngroup = \"+{Group}\"\n"), QemuFolders.Embedded(_folder), isPrivileged: true);
        OwnedFolder.Make(_configuration.Folders.State, 0x1ED, null);
        OwnedFolder.Make(_configuration.Folders.Logs, 0x1ED, null);
        var labels = new HostFileLabels();
        _security = new([new DacDriver(DacSettings.Of(_configuration), labels)], labels);
        _guest = DomainDocument.Parse($"""
            <domain type='qemu'><name>g</name><memory>1</memory><os><type arch='x86_64' machine='q35'>hvm</type></os><devices>
            <filesystem type='mount'><driver type='virtiofs'/><binary xattr='on'><cache mode='always'/><lock flock='off'/><thread_pool size='4'/></binary><source dir='{_folder}'/><target dir='t'/></filesystem></devices></domain>
            """, new());
        _guest.Id = 3;
        _guest.Devices.FileSystems[0].Info.Alias = new() { Name = "fs0" };
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void CanConnect(string socket)
    {
        using var client = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        client.Connect(new System.Net.Sockets.UnixDomainSocketEndPoint(socket));
    }

    [ProgramFact("/usr/lib/qemu/virtiofsd")]
    public void Virtiofsd_serves_its_socket()
    {
        var server = new VirtualFileServer(_configuration, _guest, _folder, _guest.Devices.FileSystems[0]);
        Assert.Equal(["virtiofsd", "--fd=9", "-o", $"source={_folder},cache=always,xattr,no_flock", "--thread-pool-size=4"], server.Arguments(9));
        server.Start(HelperPlace.Anywhere, (User, Group));
        try
        {
            Assert.True(server.IsRunning(), File.ReadAllText(server.Log));
            Assert.Equal((User, Group), FileStatus.Of(server.Socket) is { } s ? (s.UserId, s.GroupId) : default);
            CanConnect(server.Socket);
        }
        finally
        {
            server.Stop();
        }
        Assert.False(server.IsRunning());
        Assert.False(File.Exists(server.Socket));
    }

    [ProgramFact("/usr/lib/qemu/virtiofsd")]
    public void Virtiofsd_that_fails_tells_why()
    {
        _guest.Devices.FileSystems[0].Source!.Directory = "/no/such/folder";
        var server = new VirtualFileServer(_configuration, _guest, _folder, _guest.Devices.FileSystems[0]);
        Assert.Contains("/no/such/folder", Assert.Throws<LibvirtException>(() => server.Start(HelperPlace.Anywhere, null)).Message);
        Assert.False(File.Exists(server.Socket));
    }

    [ProgramFact("/usr/bin/qemu-pr-helper")]
    public void The_program_for_reservations_has_one_capability()
    {
        var server = new ReservationServer(_configuration, _guest, _folder);
        server.Start(HelperPlace.Anywhere, _security);
        try
        {
            Assert.True(server.IsRunning());
            var id = File.ReadAllText(_folder + "/pr-helper0.pid").Trim();
            Assert.True(SpinWait.SpinUntil(() => File.ReadAllText($"/proc/{id}/status").Contains("CapEff:\t0000000000020000"), 5000));
            Assert.Equal(User, FileStatus.Of(server.Socket)!.UserId);
            CanConnect(server.Socket);
        }
        finally
        {
            server.Stop();
        }
        Assert.False(server.IsRunning());
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [ProgramFact("/usr/bin/dbus-daemon")]
    public void The_bus_runs_as_the_guests_user()
    {
        var bus = new GuestBus(_configuration, _guest);
        bus.Start(_security, HelperPlace.Anywhere);
        try
        {
            Assert.True(bus.IsRunning());
            Assert.Equal(User, FileStatus.Of(bus.Socket)!.UserId);
            CanConnect(bus.Socket);
        }
        finally
        {
            bus.Stop();
        }
        Assert.False(bus.IsRunning());
        Assert.Empty(Directory.GetFiles(_configuration.Folders.Bus));
    }

    /// <summary>A test with a real program, as root.</summary>
    private sealed class ProgramFactAttribute : FactAttribute
    {
        public ProgramFactAttribute(string program)
        {
            if (Environment.UserName != "root" || !File.Exists(program))
                Skip = "needs root and " + program;
        }
    }
}
