using Libvirt.Daemon.Listeners;
using Libvirt.Daemon.Settings;
using Libvirt.Daemon.Tests.Life;
using Libvirt.Host.Sockets;

namespace Libvirt.Daemon.Tests.Listeners;

public sealed class ActivatedSocketsTests
{
    private const string Activate = "/usr/bin/systemd-socket-activate";

    /// <summary>It passes no environment on but what it is told.</summary>
    private static readonly string Runtime = Path.GetFullPath(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory() + "/../../..");

    [Theory]
    [InlineData("libvirtd", "libvirtd.socket", "/run/x", ListenerKind.ReadWrite)]
    [InlineData("libvirtd", "libvirtd-ro.socket", "/run/x", ListenerKind.ReadOnly)]
    [InlineData("libvirtd", "libvirtd-admin.socket", "/run/x", ListenerKind.Administration)]
    [InlineData("libvirtd", "libvirtd-tls.socket", ":1", ListenerKind.Tls)]
    [InlineData("libvirtd", "", "/run/libvirt/libvirt-sock-ro", ListenerKind.ReadOnly)]
    [InlineData("libvirtd", "unknown", "/a/b/libvirt-sock", ListenerKind.ReadWrite)]
    [InlineData("libvirtd", "", ":16509", ListenerKind.Tcp)]
    [InlineData("libvirtd", "", ":16514", ListenerKind.Tls)]
    [InlineData("virtqemud", "", "/run/libvirt/virtqemud-sock", ListenerKind.ReadWrite)]
    [InlineData("virtproxyd", "", "/run/libvirt/libvirt-sock", ListenerKind.ReadWrite)]
    [InlineData("virtlogd", "virtlogd.socket", "/run/libvirt/virtlogd-sock", ListenerKind.ReadWrite)]
    [InlineData("libvirtd", "", "/run/libvirt/virtqemud-sock", null)]
    [InlineData("libvirtd", "", ":22", null)]
    [InlineData("libvirtd", "libvirtd.socket", ":16509", null)]
    [InlineData("libvirtd", "libvirtd-tcp.socket", "/run/x", null)]
    [InlineData("virtqemud", "virtqemud-tcp.socket", ":16509", null)]
    [InlineData("virtlogd", "virtlogd-ro.socket", "/run/x", null)]
    public void Name_path_or_port_say_what_a_socket_is_for(string program, string unit, string place, ListenerKind? expected)
    {
        using var folder = new TestFolder();
        var settings = DaemonSettings.Load(folder.Paths(program), null);
        var name = place[0] == ':' ? new SocketName(null, new SocketAddress(AddressFamily.IPv4, 0, int.Parse(place[1..]))) : new SocketName(place, default);
        Assert.Equal(expected, ActivatedSockets.Kind(settings, unit, name));
    }

    [SystemdFact]
    public void Sockets_of_systemd_are_served_and_their_files_stay()
    {
        using var folder = new TestFolder();
        string main = folder.Path + "/main.sock", readOnly = folder.Path + "/libvirt-sock-ro";
        using var daemon = new TestProcess(folder, "", $"{Activate} -l {main} -l {readOnly} -E DAEMON_TEST_ROOT={folder.Path} --fdname=libvirtd.socket:other -E DOTNET_ROOT={Runtime}");
        // The first client is what starts the daemon.
        TestProcess.Until(() => File.Exists(main) && File.Exists(readOnly), "sockets");
        Thread.Sleep(200); // between bind and listen
        Assert.Equal("ReadWrite 127.0.0.1;0", TestProcess.Connect(main).Line);
        Assert.StartsWith("start ReadWrite ReadOnly max_clients", daemon.Notes);
        Assert.Equal("ReadOnly 127.0.0.1;0", TestProcess.Connect(readOnly).Line);
        Assert.False(File.Exists(folder.Path + "/run/libvirt/libvirt-sock"));
        daemon.Signal("TERM");
        Assert.Equal(0, daemon.Wait().Status);
        Assert.True(File.Exists(main));
    }

    [SystemdFact]
    public void Listen_and_systemd_exclude_each_other()
    {
        using var folder = new TestFolder();
        using var daemon = new TestProcess(folder, "-l", $"{Activate} -l {folder.Path}/libvirt-sock -E DAEMON_TEST_ROOT={folder.Path} -E DOTNET_ROOT={Runtime}");
        TestProcess.Until(() => File.Exists(folder.Path + "/libvirt-sock"), "a socket");
        using var client = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        TestProcess.Until(() => TryConnect(client, folder.Path + "/libvirt-sock"), "a connection");
        var (status, text) = daemon.Wait();
        Assert.Equal(6, status);
        Assert.Contains("--listen parameter not permitted with systemd activation sockets", text);
    }

    [Theory]
    [InlineData("LISTEN_FDS=x", "LISTEN_FDS is 'x'")]
    [InlineData("LISTEN_FDS=99999", "0 to 1024 expected")]
    [InlineData("LISTEN_FDS=-1", "LISTEN_FDS is '-1'")]
    [InlineData("LISTEN_FDS=1", "is not a listening UNIX, IPv4 or IPv6 socket")]
    public void Nonsense_is_refused(string variable, string message)
    {
        using var folder = new TestFolder();
        // The shell becomes the daemon, so it knows the process ID; descriptor 3 is a file.
        File.WriteAllText(folder.Path + "/start", $"export LISTEN_PID=$$ {variable}\nexec \"$@\" 3</etc/passwd\n");
        using var daemon = new TestProcess(folder, "", $"sh {folder.Path}/start");
        var (status, text) = daemon.Wait();
        Assert.Equal(6, status);
        Assert.Contains(message, text);
    }

    [Fact]
    public void Variables_for_another_process_do_not_count()
    {
        using var folder = new TestFolder();
        using var daemon = new TestProcess(folder, "", "", "LISTEN_PID=1", "LISTEN_FDS=1");
        daemon.WaitForNote("start ReadWrite ReadOnly Administration ");
    }

    private static bool TryConnect(System.Net.Sockets.Socket socket, string path)
    {
        try
        {
            socket.Connect(new System.Net.Sockets.UnixDomainSocketEndPoint(path));
            return true;
        }
        catch (System.Net.Sockets.SocketException)
        {
            return false; // bound, and not listened to yet
        }
    }

    private sealed class SystemdFactAttribute : FactAttribute
    {
        public SystemdFactAttribute() => Skip = File.Exists(Activate) ? null : Activate + " is not installed (package systemd)";
    }
}
