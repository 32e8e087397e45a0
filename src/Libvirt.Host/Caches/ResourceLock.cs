using System.Runtime.InteropServices;

namespace Libvirt.Host.Caches;

/// <summary>The lock that programs share who change resctrl: an exclusive flock(2) of its folder.</summary>
public sealed class ResourceLock : IDisposable
{
    private const int Folder = 0x10000, Exclusive = 2; // O_DIRECTORY, LOCK_EX
    private int _fd;

    internal ResourceLock(string path)
    {
        _fd = Native.Open(path, Native.ReadOnly | Folder | Native.CloseOnExec, 0);
        if (_fd < 0)
            throw LibvirtException.System(ErrorDomain.Resctrl, Marshal.GetLastPInvokeError(), "Cannot open resctrl");
        int result;
        int errno;
        do
        {
            result = Native.Lock(_fd, Exclusive);
            errno = result == 0 ? 0 : Marshal.GetLastPInvokeError();
        }
        while (errno == Native.Interrupted);
        if (errno == 0)
            return;
        Dispose();
        throw LibvirtException.System(ErrorDomain.Resctrl, errno, "Cannot lock resctrl");
    }

    /// <summary>Lets others in.</summary>
    public void Dispose()
    {
        int fd = Interlocked.Exchange(ref _fd, -1);
        if (fd >= 0)
            _ = Native.Close(fd);
    }
}
