using Libvirt.Host.Files;

namespace Libvirt.Host.Tests.Files;

public sealed class FileLockTests
{
    [Fact]
    public void OneHolderAtATime()
    {
        var folder = Directory.CreateTempSubdirectory("libvirt-lock-").FullName;
        var path = folder + "/daemon.lock";
        int inside = 0, most = 0, done = 0;
        var threads = Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            for (int i = 0; i < 25; i++)
            {
                using var turn = FileLock.Take(path);
                int now = Interlocked.Increment(ref inside);
                if (now > most)
                    most = now;
                Thread.Yield();
                Interlocked.Decrement(ref inside);
                Interlocked.Increment(ref done);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.Equal((1, 100), (most, done));
        Assert.False(File.Exists(path));
        Directory.Delete(folder);
    }

    [Fact]
    public void ALinkIsNotFollowed()
    {
        var folder = Directory.CreateTempSubdirectory("libvirt-lock-").FullName;
        File.CreateSymbolicLink(folder + "/l", "/tmp/elsewhere");
        Assert.Equal(ErrorNumber.SystemError, Assert.Throws<LibvirtException>(() => FileLock.Take(folder + "/l")).Code);
        Directory.Delete(folder, recursive: true);
    }
}
