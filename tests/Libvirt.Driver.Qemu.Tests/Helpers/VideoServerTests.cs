using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Helpers;
using Libvirt.Driver.Qemu.Security;
using Libvirt.Host.Files;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Tests.Helpers;

/// <summary>A pretended program that draws for a video card: found by its description, started with its end of the pair, ended.</summary>
public sealed class VideoServerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("libvirt-video-").FullName;
    private readonly QemuConfiguration _configuration;
    private readonly SecurityStack _security = new([], new HostFileLabels());
    private readonly DomainDocument _guest;

    public VideoServerTests()
    {
        _configuration = QemuConfiguration.Read(ConfigurationFile.Parse(""), QemuFolders.Embedded(_folder), isPrivileged: false);
        OwnedFolder.Ensure(_configuration.Folders.State, 0x1ED, null);
        OwnedFolder.Ensure(_configuration.Folders.Logs, 0x1ED, null);
        _guest = DomainDocument.Parse("""
            <domain type='qemu'><name>g</name><memory>1</memory><os><type arch='x86_64' machine='q35'>hvm</type></os><devices>
            <video><driver name='vhostuser'/><model type='virtio'><acceleration accel3d='yes' rendernode='/dev/dri/renderD7'/></model></video></devices></domain>
            """, new());
        _guest.Id = 3;
        _guest.Devices.Videos[0].Info.Alias = new() { Name = "video0" };
        // A shell of another name, which says on its descriptor how it was called.
        File.Copy("/bin/bash", _folder + "/drawer");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private VideoServer Server(string features, string binary = "/drawer") => new(_configuration, _guest, _guest.Devices.Videos[0],
        [("10-other.json", """{"type": "fs", "binary": "/bin/false"}"""), ("20-weak.json", """{"type": "gpu", "binary": "/bin/false", "features": ["virgl"]}"""),
            ("30-gpu.json", $$"""{"description": "d", "type": "gpu", "binary": "{{_folder}}{{binary}}", "features": [{{features}}]}""")]);

    [Fact]
    public void The_program_that_can_do_it_all_is_taken()
    {
        var server = Server("\"render-node\", \"virgl\"");
        Assert.Equal(_folder + "/drawer", server.Program);
        Assert.Equal([_folder + "/drawer", "--fd=9", "--virgl", "--render-node=/dev/dri/renderD7"], server.Arguments(9));
        Assert.Equal("operation failed: Unable to find a satisfying vhost-user-gpu", Assert.Throws<LibvirtException>(() => Server("\"virgl\"").Program).Message);
    }

    [Fact]
    public void It_has_its_end_of_the_pair_and_is_ended()
    {
        File.WriteAllText(_folder + "/script", $"#!{_folder}/drawer\nfd=${{1#--fd=}}\necho \"$@\" >&$fd\nread line <&$fd\n");
        File.SetUnixFileMode(_folder + "/script", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var (ours, theirs) = SocketIo.CreatePair();
        using var mine = ours;
        int number = theirs.Number;
        // A script is its interpreter for the kernel, which is why it is ended under that name below.
        var server = Server("\"render-node\", \"virgl\"", "/script");
        server.Start(number, _security, HelperPlace.Anywhere);
        theirs.Dispose();
        var pidFile = Assert.Single(Directory.GetFiles(_configuration.Folders.State, "3-g-video0-vhost-user-gpu.pid"));
        int id = int.Parse(File.ReadAllText(pidFile), System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains($"--fd={number}\0--virgl", File.ReadAllText($"/proc/{id}/cmdline"));
        using (var stream = new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(mine.Number, ownsHandle: false), FileAccess.Read, 1))
        {
            var buffer = new byte[200];
            int count = stream.Read(buffer);
            Assert.Equal($"--fd={number} --virgl --render-node=/dev/dri/renderD7\n", System.Text.Encoding.UTF8.GetString(buffer, 0, count));
        }
        new VideoServer(_configuration, _guest, _guest.Devices.Videos[0], [("30-gpu.json", $$"""{"type": "gpu", "binary": "{{_folder}}/drawer", "features": ["render-node", "virgl"]}""")]).Stop();
        Assert.False(File.Exists(pidFile));
        Assert.True(SpinWait.SpinUntil(() => !Directory.Exists($"/proc/{id}"), 5000));
    }

    [Fact]
    public void A_program_that_fails_tells_why_and_leaves_nothing()
    {
        File.WriteAllText(_folder + "/script", $"#!{_folder}/drawer\necho no card here >&2\nexit 3\n");
        File.SetUnixFileMode(_folder + "/script", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var (ours, theirs) = SocketIo.CreatePair();
        using var mine = ours;
        using var other = theirs;
        Assert.Contains("no card here", Assert.Throws<LibvirtException>(() => Server("\"render-node\", \"virgl\"", "/script").Start(other.Number, _security, HelperPlace.Anywhere)).Message);
        Assert.Empty(Directory.GetFiles(_configuration.Folders.State, "*.pid"));
    }
}
