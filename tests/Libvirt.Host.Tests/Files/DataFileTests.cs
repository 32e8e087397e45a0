using Libvirt.Host.Files;
using Libvirt.Host.Processes;

namespace Libvirt.Host.Tests.Files;

public sealed class DataFileTests : IDisposable
{
    private const int NoSuchCall = 38; // ENOSYS
    private const uint OwnersOnly = 0x180; // 0600
    private readonly string _folder = Directory.CreateTempSubdirectory("data-file-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Only_btrfs_can_do_without_copies()
    {
        // Of procfs a test knows that it is another one.
        Assert.Equal(0, DataFile.Open("/proc/self/stat", false, out var file));
        using (file)
            Assert.Equal(NoSuchCall, file!.ForbidCopyOnWrite());
    }

    [BtrfsFact]
    public void A_new_file_on_btrfs_is_written_in_place()
    {
        using (var image = File.Create(_folder + "/image"))
            image.SetLength(128 << 20);
        Directory.CreateDirectory(_folder + "/mount");
        // The mount is this process's alone, and goes with it.
        using var shell = Start("mkfs.btrfs -q image && mount -o loop image mount && echo done >said; exec sleep 60");
        try
        {
            for (int i = 0; i < 2000 && !File.Exists(_folder + "/said"); i++)
                Thread.Sleep(10);
            var volume = $"/proc/{shell.Id}/root{_folder}/mount/volume";
            Assert.Equal(0, DataFile.MakeNew(volume, OwnersOnly, out var file));
            using (file)
                Assert.Equal(0, file!.ForbidCopyOnWrite());
            using var list = Start($"lsattr {volume} >attributes");
            Assert.Equal(new ProcessEnd(0, null), list.WaitForEnd(10_000));
            Assert.Contains('C', File.ReadAllText(_folder + "/attributes").Split(' ')[0]);
        }
        finally
        {
            shell.Signal(9);
            shell.WaitForEnd(10_000);
        }
    }

    private SupervisedProcess Start(string script)
        => SupervisedProcess.Start(new() { Program = "/bin/sh", Arguments = ["sh", "-c", script], Environment = ["PATH=/usr/sbin:/usr/bin:/sbin:/bin"], Folder = _folder, NewSession = true }, new() { Enter = MountNamespace.Unshare });
}
