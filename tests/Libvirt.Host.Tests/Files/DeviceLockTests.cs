using Libvirt.Host.Files;

namespace Libvirt.Host.Tests.Files;

/// <summary>Lock files of terminals and sockets.</summary>
public sealed class DeviceLockTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("libvirt-locks");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("/dev/pts/0", "LCK.._pts_0")] // as native 12.8 names them
    [InlineData("/run/libvirt/qemu/channel/1-g/org.x.y", "LCK.._run_libvirt_qemu_channel_1-g_org.x.y")]
    public void The_name_follows_the_device(string device, string name)
    {
        var path = Path.Combine(_folder.FullName, name);
        using (DeviceLock.Take(device, _folder.FullName))
            Assert.Equal($"{Environment.ProcessId,10}\n", File.ReadAllText(path));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_lock_holds_as_long_as_its_process()
    {
        var path = DeviceLock.PathOf("/dev/pts/7", _folder.FullName);
        File.WriteAllText(path, "         1\n");
        var error = Assert.Throws<LibvirtException>(() => DeviceLock.Take("/dev/pts/7", _folder.FullName));
        Assert.Equal($"operation failed: Requested device '/dev/pts/7' is locked by lock file '{path}' held by process 1", error.Message);
        Assert.True(File.Exists(path));
        File.WriteAllText(path, "nobody");
        DeviceLock.Take("/dev/pts/7", _folder.FullName).Dispose();
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void Where_there_is_no_folder_for_locks_there_are_none()
        => DeviceLock.Take("/dev/pts/7", _folder.FullName + "/nonexistent").Dispose();
}
