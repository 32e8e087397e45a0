using System.Runtime.InteropServices;
using Libvirt.Daemon.Interop;
using Libvirt.Host.Sockets;

namespace Libvirt.Daemon.GuestLogs;

/// <summary>Reads a log from a place that was told earlier on through the files that followed it.</summary>
internal static unsafe class LogFileReader
{
    private const int CloseOnExec = 0x80000, BadDescriptor = 9, Interrupted = 4;

    /// <summary>Reads.</summary>
    /// <param name="path">The log's name.</param>
    /// <param name="maxBackups">How many renamed ones there may be.</param>
    /// <param name="inode">The file to begin in. One that is gone stands for the beginning of the oldest, if so many were kept that one may have been deleted.</param>
    /// <param name="offset">Where in it.</param>
    /// <param name="most">Bytes at most.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the log has never had such a file, or it cannot be read</exception>
    public static byte[] Read(string path, uint maxBackups, ulong inode, ulong offset, int most)
    {
        var files = new List<(Descriptor File, FileStatus Status)>();
        try
        {
            bool isFull = maxBackups > 0 && Add(files, LogFile.Backup(path, maxBackups - 1));
            for (uint i = maxBackups; i > 1; i--)
                Add(files, LogFile.Backup(path, i - 2));
            isFull |= Add(files, path) && maxBackups == 0;
            int first = files.FindIndex(f => f.Status.Inode == inode);
            if (first < 0 && !isFull)
                throw LibvirtException.System(ErrorDomain.None, BadDescriptor, $"Unable to seek to inode {inode} offset {offset}");
            return first < 0 ? Collect(path, files, 0, most) : Collect(path, files[first..], offset, most);
        }
        finally
        {
            foreach (var (file, _) in files)
                file.Dispose();
        }
    }

    /// <returns>false when there is no such file</returns>
    private static bool Add(List<(Descriptor, FileStatus)> files, string path)
    {
        int number = Native.Open(path, CloseOnExec, 0);
        if (number < 0)
        {
            if (Marshal.GetLastPInvokeError() is var error and not Native.NoEntry)
                throw LibvirtException.System(ErrorDomain.None, error, $"Unable to open file: {path}");
            return false;
        }
        var file = new Descriptor(number);
        if (FileStatus.Of(number) is not { } status)
        {
            file.Dispose();
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), $"Unable to determine current file inode: {path}");
        }
        files.Add((file, status));
        return true;
    }

    private static byte[] Collect(string path, List<(Descriptor File, FileStatus Status)> files, ulong offset, int most)
    {
        ulong available = 0;
        foreach (var (_, status) in files)
            available += status.Size;
        var data = new byte[(int)Math.Min((ulong)most, available > offset ? available - offset : 0)];
        int length = 0;
        foreach (var (file, _) in files)
        {
            while (length < data.Length)
            {
                nint count;
                // SAFETY: the array is pinned and the rest of its length passed.
                fixed (byte* bytes = data)
                    count = Native.ReadAt(file.Number, bytes + length, (nuint)(data.Length - length), (long)offset);
                if (count < 0 && Marshal.GetLastPInvokeError() is var error and not Interrupted)
                    throw LibvirtException.System(ErrorDomain.None, error, $"Unable to read from log file {path}");
                if (count == 0)
                    break;
                if (count > 0)
                    (length, offset) = (length + (int)count, offset + (ulong)count);
            }
            offset = 0;
        }
        return length == data.Length ? data : data[..length];
    }
}
