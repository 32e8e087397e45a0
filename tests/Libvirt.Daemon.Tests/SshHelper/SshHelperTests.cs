using System.Diagnostics;
using Libvirt.Daemon.SshHelper;
using Libvirt.Daemon.Tests.Life;

namespace Libvirt.Daemon.Tests.SshHelper;

public sealed class SshHelperTests
{
    /// <summary>What native's program does with these words.</summary>
    [Theory]
    [InlineData("-x", "-x")]
    [InlineData("--foo", "--foo")]
    [InlineData("-rx", "-rx")]
    [InlineData("--vers", "--vers")]
    [InlineData("-r=x", "-r=x")]
    public void Unknown_options_are_named(string line, string unknown) => Assert.Equal(unknown, SshHelperOptions.Parse(line.Split(' ')).Unknown);

    [Theory]
    [InlineData("-hV", true, true, false, "")]
    [InlineData("-V x", false, true, false, "x")]
    [InlineData("qemu:///system -r", false, false, true, "qemu:///system")]
    [InlineData("--readonly=1 -", false, false, true, "-")]
    [InlineData("-- -x", false, false, false, "-- -x")]
    [InlineData("-- qemu:///system", false, false, false, "qemu:///system")]
    public void Options_and_operands(string line, bool help, bool version, bool readOnly, string operands)
    {
        var options = SshHelperOptions.Parse(line.Split(' '));
        Assert.Null(options.Unknown);
        Assert.Equal((help, readOnly), (options.ShowsHelp, options.IsReadOnly));
        Assert.Equal(version, options.ShowsVersion);
        Assert.Equal(operands, string.Join(' ', options.Operands));
    }

    [Fact]
    public void It_joins_its_streams_with_the_daemon()
    {
        using var folder = new TestFolder();
        using var daemon = new TestProcess(folder, "");
        daemon.WaitForNote("start");
        var (status, output, error) = Run($"qemu:///system?socket={folder.Path}/run/libvirt/libvirt-sock");
        Assert.Equal((0, "ReadWrite 127.0.0.1;0\n", ""), (status, output, error));
    }

    [Fact]
    public void Failures_are_said_in_native_s_words()
    {
        Assert.Equal((1, "", "virt-ssh-helper: cannot connect to '/nonexistent': Failed to connect socket to '/nonexistent': No such file or directory\n"),
            Run("qemu:///system?socket=/nonexistent"));
        Assert.Equal((1, "", "virt-ssh-helper: unexpected URI transport 'qemu+tcp://h/system'\n"), Run("qemu+tcp://h/system"));
        Assert.Equal((1, "", "option parsing failed: Unknown option -x\n"), Run("-x"));
        var (status, output, error) = Run("");
        Assert.Equal((1, ""), (status, output));
        Assert.StartsWith("Usage:\n  virt-ssh-helper [OPTION…] URI - libvirt socket proxy\n\nInternal tool", error);
        Assert.Equal(error, Run("--help").Output);
    }

    private static (int Status, string Output, string Error) Run(string arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "daemon-test-host"), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DAEMON_TEST_NAME"] = "virt-ssh-helper";
        using var process = Process.Start(start)!;
        process.StandardInput.WriteLine("a word");
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
