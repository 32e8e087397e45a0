using System.Globalization;
using Libvirt.Daemon.Life;

namespace Libvirt.Daemon.Tests.Life;

public sealed class PidFileTests
{
    [Fact]
    public void The_file_holds_the_number_and_goes_away()
    {
        using var folder = new TestFolder();
        var path = folder.Write("x.pid", "a longer text of before");
        using (PidFile.Acquire(path))
            Assert.Equal(Environment.ProcessId.ToString(CultureInfo.InvariantCulture), File.ReadAllText(path));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_folder_that_is_missing_is_an_error()
        => Assert.Contains("Failed to open pid file '/nonexistent/pid'", Assert.Throws<LibvirtException>(() => PidFile.Acquire("/nonexistent/pid")).Message);
}
