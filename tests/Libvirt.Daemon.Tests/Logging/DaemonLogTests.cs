using Libvirt.Daemon.CommandLine;
using Libvirt.Daemon.Logging;
using Libvirt.Daemon.Settings;

namespace Libvirt.Daemon.Tests.Logging;

public sealed class DaemonLogTests
{
    private static readonly DaemonOptions Options = new(DaemonProgram.Find("libvirtd")!, "libvirtd");

    [Theory]
    [InlineData("", false, false, "3:stderr")]
    [InlineData("log_level = 1", false, false, "1:stderr")]
    [InlineData("log_level = 0", false, false, "3:stderr")]
    [InlineData("", true, false, "2:stderr")]
    [InlineData("log_level = 1", true, false, "1:stderr")]
    [InlineData("", false, true, "3:journald")]
    [InlineData("log_outputs = \"1:stderr\"", false, true, "1:stderr")]
    public void The_output_follows_from_what_is_there(string text, bool verbose, bool background, string expected)
    {
        using var folder = new TestFolder();
        var settings = DaemonSettings.Read(ConfigurationFile.Parse(text), folder.Paths(), null);
        var journal = folder.Write("journal", "");
        DaemonLog.Configure(Options with { Verbose = verbose }, settings, background, background ? journal : folder.Path + "/none");
        Assert.Equal(expected, LogConfiguration.Outputs);
    }

    [Fact]
    public void In_the_background_without_a_journal_it_is_a_file()
    {
        using var folder = new TestFolder();
        DaemonLog.Configure(Options, DaemonSettings.Load(folder.Paths(), null), true, folder.Path + "/none");
        Assert.Equal($"3:file:{folder.Path}/log/libvirtd.log", LogConfiguration.Outputs);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.Path + "/log/libvirtd.log"));
    }
}
