using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Libvirt.Daemon.Tests.Life;

public sealed class DaemonProcessTests
{
    [Fact]
    public void In_the_foreground_it_serves_reloads_and_ends()
    {
        using var folder = new TestFolder();
        folder.Write("etc/libvirtd.conf", "unix_sock_ro_perms = \"0711\"\nauth_unix_rw = \"none\"\n");
        using var daemon = new TestProcess(folder, "");
        daemon.WaitForNote("start ReadWrite ReadOnly Administration max_clients=5000\n");
        Assert.Equal(daemon.Id.ToString(CultureInfo.InvariantCulture), File.ReadAllText(folder.Path + "/libvirtd.pid"));
        var sockets = folder.Path + "/run/libvirt/libvirt-";
        Assert.Equal([0x1c0, 0x1c9, 0x1c0], new[] { "sock", "sock-ro", "admin-sock" }.Select(s => (int)File.GetUnixFileMode(sockets + s)));
        Assert.Equal("ReadOnly 127.0.0.1;0", TestProcess.Connect(sockets + "sock-ro").Line);
        Assert.Equal("Administration 127.0.0.1;0", TestProcess.Connect(sockets + "admin-sock").Line);

        folder.Write("etc/libvirtd.conf", "log_level = 2\nmax_clients = 40\n");
        daemon.Signal("HUP");
        daemon.WaitForNote("reload log_level=2");
        folder.Write("etc/libvirtd.conf", "log_level = 7\n");
        daemon.Signal("HUP");
        daemon.WaitForError("'max_clients' has changed"); // the runtime does not promise that signals are handled in the order in which they came
        daemon.Signal("TERM");
        var (status, text) = daemon.Wait();
        Assert.Equal(0, status);
        Assert.Contains("settings not changed: invalid argument: Failed to set logging priority, argument '7' is invalid", text);
        Assert.Contains("'max_clients' has changed, which takes effect when libvirtd starts again", text);
        Assert.EndsWith("log_level=2\ndrain\n", daemon.Notes);
        Assert.Empty(Directory.GetFiles(folder.Path + "/run/libvirt"));
        Assert.False(File.Exists(folder.Path + "/libvirtd.pid"));
    }

    [Fact]
    public void Reloads_while_it_ends_do_not_kill_it()
    {
        for (int i = 0; i < 5; i++)
        {
            using var folder = new TestFolder();
            folder.Write("etc/libvirtd.conf", "");
            using var daemon = new TestProcess(folder, "");
            daemon.WaitForNote("start ");
            daemon.HangUpUntilItEnds(after: "TERM");
            Assert.Equal(0, daemon.Wait().Status);
            Assert.False(File.Exists(folder.Path + "/libvirtd.pid"));
        }
    }

    [Fact]
    public void Who_was_started_with_signals_ignored_reloads_and_ends()
    {
        using var folder = new TestFolder();
        folder.Write("etc/libvirtd.conf", "");
        using var daemon = new TestProcess(folder, "", "env --ignore-signal=HUP,TERM"); // as nohup does
        daemon.WaitForNote("start ");
        folder.Write("etc/libvirtd.conf", "log_level = 2\n");
        daemon.Signal("HUP");
        daemon.WaitForNote("reload log_level=2");
        daemon.Signal("TERM");
        Assert.Equal(0, daemon.Wait().Status);
    }

    [Fact]
    public void A_second_one_is_refused_by_the_pid_file()
    {
        using var folder = new TestFolder();
        using var first = new TestProcess(folder, "");
        first.WaitForNote("start");
        using (var second = new TestProcess(folder, ""))
        {
            var (status, text) = second.Wait();
            Assert.Equal(1, status);
            Assert.Contains($"Failed to acquire pid file '{folder.Path}/libvirtd.pid': Resource temporarily unavailable", text);
        }
        using (var third = new TestProcess(folder, "-d"))
            Assert.Equal((1, "libvirtd: error: Unable to obtain pidfile. Check /var/log/messages or run without --daemon for more info.\n"), third.Wait());
        // With another pid file it is the sockets that are in use; native would take them away from the first.
        using (var fourth = new TestProcess(folder, $"-p {folder.Path}/other.pid"))
        {
            var (status, text) = fourth.Wait();
            Assert.Equal(6, status);
            Assert.Contains("/libvirt-sock': Address already in use", text);
        }
        Assert.Equal("ReadWrite 127.0.0.1;0", TestProcess.Connect(folder.Path + "/run/libvirt/libvirt-sock").Line);
    }

    [Fact]
    public void Sockets_of_a_killed_one_are_replaced()
    {
        using var folder = new TestFolder();
        using (var killed = new TestProcess(folder, ""))
        {
            killed.WaitForNote("start");
            killed.Signal("KILL");
            killed.Wait();
        }
        Assert.True(File.Exists(folder.Path + "/run/libvirt/libvirt-sock"));
        File.Delete(folder.Path + "/notes");
        using var next = new TestProcess(folder, "");
        next.WaitForNote("start");
        Assert.Equal("ReadWrite 127.0.0.1;0", TestProcess.Connect(folder.Path + "/run/libvirt/libvirt-sock").Line);
    }

    [Fact]
    public void In_the_background_it_is_ready_when_the_first_process_ends()
    {
        using var folder = new TestFolder();
        using (var starter = new TestProcess(folder, "--daemon"))
            Assert.Equal((0, ""), starter.Wait());
        int id = int.Parse(File.ReadAllText(folder.Path + "/libvirtd.pid"), CultureInfo.InvariantCulture);
        try
        {
            Assert.Equal("ReadWrite 127.0.0.1;0", TestProcess.Connect(folder.Path + "/run/libvirt/libvirt-sock").Line);
            var status = File.ReadAllText($"/proc/{id}/status");
            Assert.Contains("Umask:\t0022", status);
            Assert.Contains($"NSsid:\t{id}", status);
            Assert.Equal("/", new FileInfo($"/proc/{id}/cwd").LinkTarget);
            Assert.All(new[] { 0, 1, 2 }, fd => Assert.Equal("/dev/null", new FileInfo($"/proc/{id}/fd/{fd}").LinkTarget));
        }
        finally
        {
            TestProcess.Signal(id, "TERM");
        }
        TestProcess.Until(() => !File.Exists(folder.Path + "/libvirtd.pid"), "the end of the daemon");
    }

    [Theory]
    [InlineData("unix_sock_group = \"nosuchgroup\"", 6, "Failed to parse group 'nosuchgroup'", "Unable to initialize network sockets")]
    [InlineData("unix_sock_dir = \"/nonexistent\"", 6, "Failed to bind socket to '/nonexistent/libvirt-sock': No such file or directory", "Unable to initialize network sockets")]
    [InlineData("max_clients = 0", 3, "The overall maximum number of clients must not be less", "Unable to initialize libvirt")]
    public void What_fails_is_said_and_is_the_exit_status(string setting, int expected, string foreground, string background)
    {
        using var folder = new TestFolder();
        folder.Write("etc/libvirtd.conf", setting);
        using (var daemon = new TestProcess(folder, ""))
        {
            var (status, text) = daemon.Wait();
            Assert.Equal(expected, status);
            Assert.Contains(foreground, text);
        }
        using (var daemon = new TestProcess(folder, "-d"))
            Assert.Equal((1, $"libvirtd: error: {background}. Check /var/log/messages or run without --daemon for more info.\n"), daemon.Wait());
        Assert.Contains(foreground, File.Exists("/run/systemd/journal/socket") ? foreground : File.ReadAllText(folder.Path + "/log/libvirtd.log"));
        Assert.False(File.Exists(folder.Path + "/libvirtd.pid"));
    }

    [Fact]
    public void A_wrong_file_is_refused_before_anything_else()
    {
        using var folder = new TestFolder();
        folder.Write("etc/libvirtd.conf", "\nbogus = 1");
        using var daemon = new TestProcess(folder, "-d");
        var (status, text) = daemon.Wait();
        Assert.Equal(1, status);
        Assert.Contains($"libvirtd.conf:2: libvirtd has no setting 'bogus'", text);
    }

    [Fact]
    public void The_timeout_waits_for_the_last_client()
    {
        using var folder = new TestFolder();
        using var daemon = new TestProcess(folder, "--timeout 1");
        daemon.WaitForNote("start");
        var client = TestProcess.Connect(folder.Path + "/run/libvirt/libvirt-sock").Socket;
        Thread.Sleep(1500);
        Assert.DoesNotContain("drain", daemon.Notes);
        var watch = Stopwatch.StartNew();
        client.Dispose();
        Assert.Equal(0, daemon.Wait().Status);
        Assert.InRange(watch.ElapsedMilliseconds, 900, 6000);
        Assert.Contains("drain", daemon.Notes);
    }

    [Fact]
    public void A_busy_one_ends_with_the_second_signal()
    {
        using var folder = new TestFolder();
        folder.Write("busy", "");
        using var daemon = new TestProcess(folder, "");
        daemon.WaitForNote("start");
        daemon.Signal("TERM");
        daemon.WaitForNote("drain");
        Thread.Sleep(200);
        Assert.True(File.Exists(folder.Path + "/libvirtd.pid"));
        daemon.Signal("INT");
        var (status, text) = daemon.Wait();
        Assert.Equal(0, status);
        Assert.Contains("told to a second time", text);
    }

    [Theory]
    [InlineData("-l listen_tls = 0\nlisten_tcp = 1\ntcp_port = \"{0}\"\nlisten_addr = \"127.0.0.1\"", "libvirtd")]
    [InlineData(" listen_tcp = 1\ntcp_port = \"{0}\"\nlisten_addr = \"127.0.0.1\"", "virtproxyd")]
    public void It_listens_to_the_network_when_told(string line, string program)
    {
        using var folder = new TestFolder();
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        int port = ((IPEndPoint)free.LocalEndpoint).Port;
        int space = line.IndexOf(' ');
        folder.Write($"etc/{program}.conf", line[(space + 1)..].Replace("{0}", port.ToString(CultureInfo.InvariantCulture)));
        using (var refused = new TestProcess(folder, line[..space], "", "DAEMON_TEST_NAME=" + program))
        {
            var (status, text) = refused.Wait();
            Assert.Equal(6, status);
            Assert.Contains("Unable to bind to port: Address already in use", text);
        }
        free.Stop();
        using var daemon = new TestProcess(folder, line[..space], "", "DAEMON_TEST_NAME=" + program);
        daemon.WaitForNote("start ReadWrite ReadOnly Administration Tcp ");
        using var client = new TcpClient("127.0.0.1", port);
        var greeting = new StreamReader(client.GetStream()).ReadLine();
        Assert.Equal($"Tcp 127.0.0.1;{((IPEndPoint)client.Client.LocalEndPoint!).Port}", greeting);
    }

    [Fact]
    public void A_session_has_two_sockets_for_its_owner_alone()
    {
        using var folder = new TestFolder();
        folder.Write("etc/libvirtd.conf", "unix_sock_rw_perms = \"0777\"");
        using var daemon = new TestProcess(folder, "", "", "DAEMON_TEST_SESSION=1");
        daemon.WaitForNote("start ReadWrite Administration ");
        Assert.Equal(0x1c0, (int)File.GetUnixFileMode(folder.Path + "/run/libvirt/libvirt-sock"));
    }

    [Fact]
    public void The_service_manager_is_told()
    {
        using var folder = new TestFolder();
        using var manager = new Socket(System.Net.Sockets.AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = 20_000 };
        manager.Bind(new UnixDomainSocketEndPoint(folder.Path + "/notify"));
        using var daemon = new TestProcess(folder, "", "", $"NOTIFY_SOCKET={folder.Path}/notify");
        Assert.Equal("READY=1\n", Receive());
        daemon.Signal("HUP");
        Assert.Matches("^RELOADING=1\nMONOTONIC_USEC=[0-9]+\n$", Receive());
        Assert.Equal("READY=1\n", Receive());
        daemon.Signal("QUIT");
        Assert.Equal("STOPPING=1\n", Receive());
        Assert.Equal(0, daemon.Wait().Status);

        string Receive()
        {
            var buffer = new byte[500];
            return System.Text.Encoding.ASCII.GetString(buffer, 0, manager.Receive(buffer));
        }
    }
}
