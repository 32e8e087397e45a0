using System.Runtime.InteropServices;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Files;

/// <summary>A file that one process at a time holds locked, for as long as this object lives.</summary>
public sealed partial class FileLock : IDisposable
{
    private const int Create = 0x40, NoFollow = 0x20000, SetLockAndWait = 7; // O_CREAT, O_NOFOLLOW, F_SETLKW
    private const int SetOwnLockAndWait = 38; // F_OFD_SETLKW: of the open file, so that threads of one process exclude each other too
    private readonly Descriptor _file;
    private readonly string _path;

    private FileLock(Descriptor file, string path)
    {
        _file = file;
        _path = path;
    }

    /// <summary>Waits until nobody else holds the file, and takes it.</summary>
    /// <param name="path">The file, made when there is none; its last part is no symbolic link.</param>
    /// <param name="domain">The part of the library that reports a failure.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it cannot be made or locked</exception>
    public static FileLock Take(string path, ErrorDomain domain = ErrorDomain.None)
    {
        while (true)
        {
            int number = Native.Open(path, Native.ReadWrite | Create | NoFollow | Native.CloseOnExec, 0x180);
            if (number < 0)
                throw LibvirtException.System(domain, Marshal.GetLastPInvokeError(), $"Unable to create lock '{path}'");
            var file = new Descriptor(number);
            int error = Lock(number);
            // Whoever held it before has removed the file: then another file is the one to lock by now.
            if (error == 0 && HasName(number))
                return new(file, path);
            file.Dispose();
            if (error != 0)
                throw LibvirtException.System(domain, error, $"Unable to lock '{path}'");
        }
    }

    private static unsafe int Lock(int number)
    {
        var area = new LockArea { Type = 1 };
        int result;
        do
            result = Control(number, SetOwnLockAndWait, &area) == 0 ? 0 : Marshal.GetLastPInvokeError();
        while (result == Native.Interrupted);
        return result == Native.Invalid ? Control(number, SetLockAndWait, &area) == 0 ? 0 : Marshal.GetLastPInvokeError() : result;
    }

    private static bool HasName(int number)
        => new FileInfo($"/proc/self/fd/{number}").LinkTarget is { } name && !name.EndsWith(" (deleted)", StringComparison.Ordinal);

    /// <summary>Removes the file and lets the next one in.</summary>
    public void Dispose()
    {
        if (_file.Number < 0)
            return;
        PrivateFolder.RemoveFile(_path);
        _file.Dispose();
    }

    /// <summary>struct flock of 64-bit Linux: a write lock on everything.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct LockArea
    {
        public short Type, Whence;
        public long Start, Length;
        public int Process;
    }

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static unsafe partial int Control(int number, int command, LockArea* area);
}
