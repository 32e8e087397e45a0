using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Processes;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Tests.Processes;

/// <summary>Logs and firmware variables, in a folder that goes with the test.</summary>
public sealed class GuestFilesOnDiskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("libvirt-files-").FullName;
    private readonly QemuConfiguration _configuration;

    public GuestFilesOnDiskTests()
    {
        _configuration = QemuConfiguration.Read(ConfigurationFile.Of(), QemuFolders.Embedded(_folder), isPrivileged: true);
        Directory.CreateDirectory(_configuration.Folders.Logs);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private DomainDocument Guest(string os = "") => DomainDocument.Parse($"<domain type='qemu'><name>g</name><memory>1</memory><os><type arch='x86_64' machine='pc'>hvm</type>{os}</os></domain>", new());

    [Fact]
    public void The_log_tells_the_start_what_the_program_says_and_the_end()
    {
        var command = new LaunchCommand("/bin/sh") { Arguments = { "-c", "echo it's bad >&2" }, Environment = { new("LC_ALL", "C") } };
        using (var log = GuestLog.Open(_configuration, Guest(), command, "7.2.0"))
        {
            Assert.Equal("", log.LastWords());
            using var process = SupervisedProcess.Start(new() { Program = "/bin/sh", Arguments = ["sh", "-c", "echo it is bad >&2"], Output = log.Number, Error = log.Number }, new());
            Assert.NotNull(process.WaitForEnd(5000));
            Assert.Equal("it is bad\n", log.LastWords());
        }
        GuestLog.WriteEnd(_configuration, Guest(), "destroyed");
        var lines = File.ReadAllLines($"{_configuration.Folders.Logs}/g.log");
        Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\+0000: starting up libvirt version: \d+\.\d+\.\d+, qemu version: 7\.2\.0, kernel: \S+, hostname: \S+$", lines[0]);
        Assert.Equal(["LC_ALL=C \\", "/bin/sh \\", @"-c 'echo it'\''s bad >&2'", "it is bad"], lines[1..^1]);
        Assert.Matches(@"^.{23}\+0000: shutting down, reason=destroyed$", lines[^1]);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode($"{_configuration.Folders.Logs}/g.log"));
    }

    [Fact]
    public void A_second_start_tells_only_its_own_words()
    {
        var command = new LaunchCommand("/bin/true");
        using (var first = GuestLog.Open(_configuration, Guest(), command, null))
            File.AppendAllText($"{_configuration.Folders.Logs}/g.log", "old\n");
        using var second = GuestLog.Open(_configuration, Guest(), command, null);
        File.AppendAllText($"{_configuration.Folders.Logs}/g.log", new string('x', 9000) + "new\n");
        Assert.DoesNotContain("old", second.LastWords());
        Assert.EndsWith("xnew\n", second.LastWords());
        Assert.Equal(8192, second.LastWords().Length);
    }

    [Theory]
    [InlineData("plain-1.2,x=/y", "plain-1.2,x=/y")]
    [InlineData("", "''")]
    [InlineData("a b", "'a b'")]
    [InlineData("{\"a\":1}", "'{\"a\":1}'")]
    public void Arguments_are_quoted_as_shells_want_them(string text, string quoted) => Assert.Equal(quoted, ShellText.Quote(text));

    [Fact]
    public void Variables_of_firmware_begin_as_the_template_and_stay()
    {
        var (template, path) = (_folder + "/template", _folder + "/vars");
        File.WriteAllText(template, "fresh");
        var guest = Guest($"<loader type='pflash' readonly='yes'>/fw</loader><nvram template='{template}'>{path}</nvram>");
        GuestNvram.Prepare(guest, (0, 0), anew: false);
        Assert.Equal("fresh", File.ReadAllText(path));
        File.WriteAllText(path, "used");
        GuestNvram.Prepare(guest, (0, 0), anew: false);
        Assert.Equal("used", File.ReadAllText(path));
        GuestNvram.Prepare(guest, (0, 0), anew: true);
        Assert.Equal("fresh", File.ReadAllText(path));
        File.Delete(template);
        Assert.Contains($"Failed to open file '{template}'", Assert.Throws<LibvirtException>(() => GuestNvram.Prepare(guest, (0, 0), anew: true)).Message);
        Assert.Equal("fresh", File.ReadAllText(path));
        Assert.Equal(["vars"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }
}
