using System.Text;
using Libvirt.Daemon.GuestLogs;

namespace Libvirt.Daemon.Tests.GuestLogs;

public sealed class LogFileTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public LogFileTests() => Directory.CreateDirectory(_folder.Path + "/logs");

    private string Path => _folder.Path + "/logs/guest.log";

    /// <summary>What native's virtlogd 9.0 makes of the same writes.</summary>
    [Fact]
    public void Full_files_are_renamed_at_the_end_of_a_line_if_one_is_near()
    {
        using (var log = new LogFile(Path, 100, 2, truncate: false))
        {
            log.Append(Text("hello\nworld\nappended\nabcdefghi\n"));
            for (int i = 0; i < 6; i++)
                log.Append(Text(new string((char)('0' + i), 29) + "\n"));
            Assert.Equal((ulong)new FileInfo(Path).Length, log.Position);
        }
        Assert.Equal(["hello\nworld\nappended\nabcdefghi\n" + Line('0') + Line('1') + "222222222", new string('2', 20) + "\n" + Line('3') + Line('4') + new string('5', 19)],
            [Read(".1"), Read(".0")]);
        Assert.Equal("5555555555\n", Read(""));
        using (var log = new LogFile(Path, 100, 2, truncate: false))
            log.Append(Text(new string('E', 50) + "\n" + new string('F', 100) + "\n"));
        Assert.Equal(["5555555555\n" + new string('E', 50) + "\n", new string('F', 100), "\n"], [Read(".1"), Read(".0"), Read("")]);

        static string Line(char c) => new string(c, 29) + "\n";
    }

    [Fact]
    public void Truncating_removes_the_renamed_ones_too()
    {
        using (var log = new LogFile(Path, 10, 3, truncate: false))
            log.Append(Text("0123456789abcdefghijABCDEFGHIJxyz"));
        Assert.Equal(4, Directory.GetFiles(_folder.Path + "/logs").Length);
        using (var log = new LogFile(Path, 10, 3, truncate: true))
            Assert.Equal(0ul, log.Position);
        Assert.Equal([Path], Directory.GetFiles(_folder.Path + "/logs"));
    }

    [Fact]
    public void Without_limit_or_backups()
    {
        using (var log = new LogFile(Path, 0, 3, truncate: false))
            log.Append(new byte[10_000]);
        Assert.Equal(10_000, new FileInfo(Path).Length);
        using (var log = new LogFile(Path, 10, 0, truncate: false))
            log.Append(Text("0123456789abc"));
        Assert.Equal("abc", Read(""));
        Assert.Equal([Path], Directory.GetFiles(_folder.Path + "/logs"));
    }

    [Fact]
    public void A_place_is_found_again_after_renaming()
    {
        ulong inode;
        using (var log = new LogFile(Path, 10, 2, truncate: false))
        {
            inode = log.Inode;
            log.Append(Text("0123456789abcdefghijABC"));
        }
        Assert.Equal("456789abcdefghijABC", Encoding.ASCII.GetString(LogFileReader.Read(Path, 2, inode, 4, 1000)));
        Assert.Equal("89abcd", Encoding.ASCII.GetString(LogFileReader.Read(Path, 2, inode, 8, 6)));
        Assert.Equal("0123456789abcdefghijABC", Encoding.ASCII.GetString(LogFileReader.Read(Path, 2, 0, 0, 1000)));
        // A file that is gone: the oldest, if one may have been deleted.
        var gone = Assert.Throws<LibvirtException>(() => LogFileReader.Read(Path, 3, 0, 3, 10));
        Assert.Equal("Unable to seek to inode 0 offset 3: Bad file descriptor", gone.Message);
        Assert.Equal("0123456789", Encoding.ASCII.GetString(LogFileReader.Read(Path, 2, 0, 3, 10)));
    }

    [Fact]
    public void Old_logs_are_deleted_but_for_open_ones_and_other_files()
    {
        var settings = Libvirt.Daemon.Settings.DaemonSettings.Load(_folder.Paths("virtlogd"), _folder.Write("virtlogd.conf", $"max_age_days = 3\nlog_root = \"{_folder.Path}/logs\"\n"));
        foreach (var name in new[] { "qemu/old.log", "qemu/old.log.1", "qemu/new.log", "qemu/open.log", "qemu/open.log.0", "qemu/old.txt", "top.log", "a/b/deep.log" })
            File.SetLastWriteTimeUtc(_folder.Write("logs/" + name, ""), DateTime.UtcNow.AddDays(name.Contains("new") ? -2.9 : -3.1));
        var cleaner = new LogCleaner(settings, () => [_folder.Path + "/logs/qemu/open.log"]);
        var deleted = cleaner.Clean(DateTime.UtcNow).Select(p => p[(_folder.Path.Length + 6)..]);
        Assert.Equal(["qemu/old.log", "qemu/old.log.1", "top.log"], deleted.Order());
        Assert.False(File.Exists(_folder.Path + "/logs/qemu/old.log.1"));
        Assert.True(File.Exists(_folder.Path + "/logs/qemu/open.log.0"));
    }

    private string Read(string suffix) => File.ReadAllText(Path + suffix);

    private static byte[] Text(string text) => Encoding.ASCII.GetBytes(text);

    public void Dispose() => _folder.Dispose();
}
