using System.Runtime.InteropServices;
using Libvirt.Daemon.Interop;
using Libvirt.Host.Sockets;

namespace Libvirt.Daemon.GuestLogs;

/// <summary>A log that is renamed when it is full: PATH becomes PATH.0, PATH.0 becomes PATH.1 and so on, and the oldest is deleted. Not synchronized.</summary>
internal sealed unsafe class LogFile : IDisposable
{
    /// <summary>How far before a full file's end a line's end is looked for, in bytes, so that lines stay whole.</summary>
    private const int LineSearch = 80;

    private const int WriteOnly = 1, Create = 0x40, AtEnd = 0x400, CloseOnExec = 0x80000, Interrupted = 4;
    private const uint Mode = 0x180; // 0600

    private readonly ulong _maxSize;
    private readonly uint _maxBackups;
    private Descriptor _file;

    /// <summary>Opens or makes the log; its folder is there.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="maxSize">Bytes after which it is renamed; 0 for never.</param>
    /// <param name="maxBackups">Renamed ones that are kept.</param>
    /// <param name="truncate">Deletes it and the renamed ones first.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public LogFile(string path, ulong maxSize, uint maxBackups, bool truncate)
    {
        (Path, _maxSize, _maxBackups) = (path, maxSize, maxBackups);
        if (truncate)
            DeleteAll();
        _file = Open();
    }

    /// <summary>Its name.</summary>
    public string Path { get; }

    /// <summary>The inode of the file that is written to now.</summary>
    public ulong Inode { get; private set; }

    /// <summary>Where in that file the next byte goes.</summary>
    public ulong Position { get; private set; }

    /// <summary>The name of a renamed log.</summary>
    public static string Backup(string path, uint index) => $"{path}.{index}";

    /// <summary>Appends bytes, to more than one file if one gets full.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the rest could not be written</exception>
    public void Append(ReadOnlySpan<byte> data)
    {
        while (data.Length > 0)
        {
            int count = data.Length;
            bool full = false;
            if (_maxSize != 0 && Position + (ulong)data.Length > _maxSize)
            {
                count = Position >= _maxSize ? 0 : (int)(_maxSize - Position);
                var window = data[Math.Max(0, count - LineSearch)..count];
                int end = window.LastIndexOf((byte)'\n');
                full = end >= 0 || count == 0;
                if (end >= 0)
                    count -= window.Length - end - 1;
            }
            Write(data[..count]);
            data = data[count..];
            if (full || (_maxSize != 0 && Position == _maxSize && data.Length > 0))
                Rotate();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Write(ReadOnlySpan<byte> data)
    {
        while (data.Length > 0)
        {
            nint count;
            // SAFETY: the span is pinned and its length passed.
            fixed (byte* bytes = data)
                count = Native.Write(_file.Number, bytes, (nuint)data.Length);
            if (count < 0)
            {
                if (Marshal.GetLastPInvokeError() is var error && error == Interrupted)
                    continue;
                throw LibvirtException.System(ErrorDomain.None, error, $"Unable to write to file: {Path}");
            }
            Position += (ulong)count;
            data = data[(int)count..];
        }
    }

    private void Rotate()
    {
        if (_maxBackups == 0)
        {
            Delete(Path);
        }
        else
        {
            for (uint i = _maxBackups - 1; i > 0; i--)
                Rename(Backup(Path, i - 1), Backup(Path, i));
            Rename(Path, Backup(Path, 0));
        }
        var next = Open();
        _file.Dispose();
        _file = next;
    }

    private void DeleteAll()
    {
        Delete(Path);
        for (uint i = 0; i < _maxBackups; i++)
            Delete(Backup(Path, i));
    }

    private static void Delete(string path)
    {
        if (Native.Unlink(path) != 0 && Marshal.GetLastPInvokeError() is var error and not Native.NoEntry)
            throw LibvirtException.System(ErrorDomain.None, error, $"Unable to delete file {path}");
    }

    private static void Rename(string from, string to)
    {
        if (Native.Rename(from, to) != 0 && Marshal.GetLastPInvokeError() is var error and not Native.NoEntry)
            throw LibvirtException.System(ErrorDomain.None, error, $"Unable to rename {from} to {to}");
    }

    private Descriptor Open()
    {
        int number = Native.Open(Path, WriteOnly | Create | AtEnd | CloseOnExec, Mode);
        if (number < 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), $"Unable to open file: {Path}");
        var file = new Descriptor(number);
        if (FileStatus.Of(number) is not { } status)
        {
            file.Dispose();
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), $"Unable to determine current file inode: {Path}");
        }
        (Inode, Position) = (status.Inode, status.Size);
        return file;
    }
}
