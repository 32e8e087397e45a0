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
    /// <param name="inode">The file to begin in; 0 with offset 0 for the oldest.</param>
    /// <param name="offset">Where in it.</param>
    /// <param name="most">Bytes at most.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: no file has the inode (it was deleted meanwhile), or it cannot be read</exception>
    public static byte[] Read(string path, uint maxBackups, ulong inode, ulong offset, int most)
    {
        var files = new List<(Descriptor File, FileStatus Status)>();
        try
        {
            for (uint i = maxBackups; i > 0; i--)
                Add(files, LogFile.Backup(path, i - 1));
            Add(files, path);
            int first = inode == 0 && offset == 0 ? 0 : files.FindIndex(f => f.Status.Inode == inode);
            if (first < 0 || files.Count == 0)
                throw LibvirtException.System(ErrorDomain.None, BadDescriptor, $"Unable to seek to inode {inode} offset {offset}");
            return Collect(path, files[first..], offset, most);
        }
        finally
        {
            foreach (var (file, _) in files)
                file.Dispose();
        }
    }

    private static void Add(List<(Descriptor, FileStatus)> files, string path)
    {
        int number = Native.Open(path, CloseOnExec, 0);
        if (number < 0)
        {
            if (Marshal.GetLastPInvokeError() is var error and not Native.NoEntry)
                throw LibvirtException.System(ErrorDomain.None, error, $"Unable to open file: {path}");
            return;
        }
        var file = new Descriptor(number);
        if (FileStatus.Of(number) is { } status)
            files.Add((file, status));
        else
            file.Dispose();
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
