using Libvirt.Host.Files;
using Libvirt.Host.Processes;

namespace Libvirt.Host.Tests.Mounts;

public sealed class PrivateDevicesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("libvirt-devices-").FullName;
    private readonly string _mountsBefore = File.ReadAllText("/proc/self/mounts");

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        Assert.Equal(_mountsBefore, File.ReadAllText("/proc/self/mounts"));
    }

    private SupervisedProcess Start(string script, params string[] paths)
    {
        var nodes = paths.SelectMany(DeviceNode.Describe).ToList();
        var workshop = Directory.CreateDirectory(Path.Combine(_folder, "dev")).FullName;
        return SupervisedProcess.Start(
            new() { Program = "/bin/sh", Arguments = ["sh", "-c", script], NewSession = true },
            new()
            {
                Enter = () =>
                {
                    MountNamespace.Unshare();
                    PrivateDevices.Install(nodes, workshop);
                },
            });
    }

    private string Output(string script, params string[] paths)
    {
        var file = Path.Combine(_folder, "output");
        using var process = Start($"({script}) > {file} 2>&1", paths);
        Assert.NotNull(process.WaitForEnd(10_000));
        return File.ReadAllText(file);
    }

    [RootFact]
    public void Only_the_chosen_devices_are_there_and_work()
    {
        var listed = Output("ls /dev; head -c3 /dev/zero | wc -c; echo x > /dev/null && stat -c '%a %u %g %t:%T' /dev/null", "/dev/null", "/dev/zero", "/dev/no-such-thing", "/etc/passwd").Split('\n');
        var mounts = PrivateDevices.MountsBelow(_mountsBefore).Select(m => m["/dev/".Length..].Split('/')[0]);
        Assert.Equal(mounts.Concat(["null", "zero"]).Distinct().Order(StringComparer.Ordinal), listed[..^3]);
        Assert.Equal(["3", "666 0 0 1:3"], listed[^3..^1]);
    }

    [RootFact]
    public void What_is_mounted_below_stays()
    {
        var mark = "/dev/shm/libvirt-aot-" + Guid.NewGuid().ToString("N");
        File.WriteAllText(mark, "there");
        try
        {
            Assert.Equal("there", Output("cat " + mark, "/dev/null"));
        }
        finally
        {
            File.Delete(mark);
        }
    }

    [RootFact]
    public void Links_come_with_what_they_point_to()
        => Assert.Equal(["/dev/fd/3x", ""], Output("readlink /dev/stdin > /dev/null && test -L /dev/stdin && echo /dev/fd/3x", "/dev/null", "/dev/stdin").Split('\n'));

    [RootFact]
    public void A_running_guest_gets_and_loses_devices()
    {
        using var process = Start("exec sleep 100", "/dev/null");
        try
        {
            var full = DeviceNode.Describe("/dev/full");
            MountNamespace.RunIn(process.Id, () => Assert.True(Assert.Single(full).Make("/dev")));
            MountNamespace.RunIn(process.Id, () => Assert.False(full[0].Make("/dev")));
            Assert.Equal(FileKind.CharacterDevice, FileStatus.Of($"/proc/{process.Id}/root/dev/full")!.Kind);
            Assert.Equal(new(1, 7), FileStatus.Of($"/proc/{process.Id}/root/dev/full")!.Device);
            MountNamespace.RunIn(process.Id, () => DeviceNode.Remove("/dev/full"));
            Assert.Null(FileStatus.Of($"/proc/{process.Id}/root/dev/full"));
            Assert.NotNull(FileStatus.Of("/dev/full"));
        }
        finally
        {
            process.Signal(9);
            process.WaitForEnd(5000);
        }
    }

    [Fact]
    public void Mounts_below_others_move_with_them()
        => Assert.Equal(["/dev/hugepages", "/dev/pts", "/dev/sh m"], PrivateDevices.MountsBelow("a /dev x\nb /dev/pts x\nc /dev/sh\\040m/deep x\nd /dev/sh\\040m x\ne /dev/hugepages x\nf /devices x\n"));
}
