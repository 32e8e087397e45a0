using Libvirt.Daemon.CommandLine;

namespace Libvirt.Daemon.Tests.CommandLine;

public sealed class DaemonCommandLineTests
{
    private static CommandLineResult Parse(string line, string program = "libvirtd")
    {
        var found = DaemonProgram.Find(program)!;
        return DaemonCommandLine.Parse(found, program, line.Split(' ', StringSplitOptions.RemoveEmptyEntries), DaemonPaths.Of(found));
    }

    // What native 12.8 says, recorded.
    [Theory]
    [InlineData("--bogus", "unrecognized option '--bogus'")]
    [InlineData("-x", "invalid option -- 'x'")]
    [InlineData("-dx", "invalid option -- 'x'")]
    [InlineData("--timeout", "option '--timeout' requires an argument")]
    [InlineData("-t", "option requires an argument -- 't'")]
    [InlineData("--li=3", "option '--listen' doesn't allow an argument")]
    [InlineData("--ver", "option '--ver' is ambiguous; possibilities: '--verbose' '--version'")]
    public void Wrong_options_are_answered_as_the_C_library_does(string line, string message)
    {
        var result = Parse(line);
        Assert.Equal((null, 1), (result.Options, result.Status));
        Assert.StartsWith($"libvirtd: {message}\n\nUsage:\n  libvirtd [options]\n", result.Error);
    }

    [Theory]
    [InlineData("extra", "libvirtd: unexpected, non-option, command line arguments\n")]
    [InlineData("-v -- -d", "libvirtd: unexpected, non-option, command line arguments\n")]
    [InlineData("-t abc", "libvirtd: Invalid value for timeout 'abc'")]
    [InlineData("--timeout=-1", "libvirtd: Invalid value for timeout '-1'")]
    [InlineData("-t 5x", "libvirtd: Invalid value for timeout '5x'")]
    [InlineData("--timeout 99999999999", "libvirtd: Invalid value for timeout '99999999999'")]
    public void Wrong_arguments_are_refused(string line, string message)
    {
        var result = Parse(line);
        Assert.Equal((null, 1), (result.Options, result.Status));
        Assert.StartsWith(message, result.Error);
    }

    [Fact]
    public void Options_may_be_combined_abbreviated_and_repeated()
    {
        var options = Parse("-dlvt5 --conf /a -p/b --timeout=7").Options!;
        Assert.Equal((true, true, true, 7, "/a", "/b"), (options.Daemonize, options.Listen, options.Verbose, options.TimeoutSeconds, options.ConfigurationFile, options.PidFile));
        Assert.Equal(new DaemonOptions(DaemonProgram.Find("libvirtd")!, "libvirtd"), Parse("").Options);
        Assert.Null(Parse("--pid-file=").Options!.PidFile);
    }

    [Fact]
    public void Version_and_help_end_at_once()
    {
        Assert.Equal("libvirtd (libvirt) 12.8.0\n", Parse("--verb --versio").Output);
        Assert.Equal(0, Parse("-V extra").Status);
        var help = Parse("-h");
        Assert.Equal(0, help.Status);
        Assert.Contains("/run/libvirtd.pid", help.Error.Replace(DaemonPaths.Of(DaemonProgram.Find("libvirtd")!).PidFile, "/run/libvirtd.pid"));
        Assert.Contains("  -t | --timeout <secs>  ", help.Error);
    }

    [Theory]
    [InlineData("virtqemud")]
    [InlineData("virtproxyd")]
    [InlineData("virtlogd")]
    public void Only_libvirtd_can_be_told_to_listen(string program)
    {
        Assert.StartsWith($"{program}: unrecognized option '--listen'", Parse("--listen", program).Error);
        Assert.StartsWith($"{program}: invalid option -- 'l'", Parse("-l", program).Error);
        Assert.DoesNotContain("--listen", Parse("--help", program).Error);
    }

    [Theory]
    [InlineData("/usr/sbin/virtqemud", "virtqemud", "virtqemud")]
    [InlineData("libvirtd", "libvirtd", "libvirt")]
    [InlineData("virtproxyd", "virtproxyd", "libvirt")]
    [InlineData("./virtlogd.real", "virtlogd", "virtlogd")]
    public void The_name_decides(string argument, string name, string sockets)
    {
        var program = DaemonProgram.Find(argument)!;
        Assert.Equal((name, sockets), (program.Name, program.SocketPrefix));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("")]
    [InlineData("virtqemudx")]
    public void Other_names_are_none(string argument) => Assert.Null(DaemonProgram.Find(argument));
}
