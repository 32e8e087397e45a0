using System.Runtime.InteropServices;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Files;

/// <summary>
/// Locks of files whose owner or attributes change: the byte that native's daemons lock for that. Locks of the open file, so that closing another descriptor of the file does
/// not lose them. What cannot be locked (folders, sockets, files of read-only file systems) is passed over, and so are devices: to open a disk for writing tells udev of a change.
/// </summary>
public sealed unsafe partial class MetadataLock : IDisposable
{
    private const int SetLock = 37, Again = 11, Denied = 13; // F_OFD_SETLK, EAGAIN, EACCES
    private const short WriteLock = 1; // F_WRLCK
    private const long Place = 1, Length = 1;
    private const int Attempts = 1000, PauseMilliseconds = 10;
    private readonly List<Descriptor> _files = [];

    private MetadataLock()
    {
    }

    /// <summary>Locks files, in the order of their names: two who do so never wait for each other.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_TIMEOUT: somebody holds one for more than ten seconds</exception>
    public static MetadataLock Take(IReadOnlyCollection<string> paths)
    {
        var result = new MetadataLock();
        try
        {
            var seen = new HashSet<(DeviceNumber, ulong)>();
            foreach (var path in paths.Order(StringComparer.Ordinal))
                if (FileStatus.Of(path) is { Kind: FileKind.Regular } status && seen.Add((status.FileSystem, status.Inode)))
                    result.Add(path);
            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    /// <summary>Unlocks all.</summary>
    public void Dispose()
    {
        _files.ForEach(f => f.Dispose());
        _files.Clear();
    }

    private void Add(string path)
    {
        int number = Native.Open(path, Native.ReadWrite | Native.CloseOnExec, 0);
        if (number < 0)
            return;
        var file = new Descriptor(number);
        _files.Add(file);
        var region = new Region { Type = WriteLock, Start = Place, Length = Length };
        for (int attempt = 0; Control(number, SetLock, &region) != 0; attempt++)
        {
            // SAFETY: struct flock of 64-bit Linux, a local.
            if (Marshal.GetLastPInvokeError() is not (Again or Denied))
                return;
            if (attempt == Attempts)
                throw LibvirtException.Create(ErrorDomain.Security, ErrorNumber.OperationTimeout, $"unable to lock {path} for metadata change");
            Thread.Sleep(PauseMilliseconds);
        }
    }

    /// <summary>struct flock.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Region
    {
        public short Type, Whence;
        public long Start, Length;
        public int ProcessId;
    }

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int fd, int command, Region* region);
}
