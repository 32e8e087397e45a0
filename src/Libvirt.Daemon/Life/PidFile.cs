using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Libvirt.Daemon.Interop;
using Libvirt.Host.Sockets;

namespace Libvirt.Daemon.Life;

/// <summary>The pid file: locked while the daemon runs, so that there is one daemon of a name, ours or native.</summary>
public sealed unsafe class PidFile : IDisposable
{
    private const int ReadWrite = 2, Create = 0x40, CloseOnExec = 0x80000, SetLock = 6;
    private readonly Descriptor _descriptor;

    private PidFile(string path, Descriptor descriptor) => (Path, _descriptor) = (path, descriptor);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>struct flock of 64-bit Linux.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct FileLock
    {
        public short Type, Whence;
        public long Start, Length;
        public int Process;
    }

    /// <summary>Creates or takes over the file, locks it and writes the process ID into it.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it cannot be written, or a running daemon holds it ("Resource temporarily unavailable")</exception>
    public static PidFile Acquire(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        for (; ; )
        {
            int number = Native.Open(path, ReadWrite | Create | CloseOnExec, 0x1a4);
            if (number < 0)
                throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), $"Failed to open pid file '{path}'");
            var descriptor = new Descriptor(number);
            // A lock of the kind that native takes: two daemons of one name exclude each other, whoever wrote them.
            var whole = new FileLock { Type = 1, Length = 1 };
            if (Native.Control(number, SetLock, (nint)(&whole)) < 0)
            {
                int error = Marshal.GetLastPInvokeError();
                descriptor.Dispose();
                throw LibvirtException.System(ErrorDomain.None, error == Native.NoAccess ? Native.Again : error, $"Failed to acquire pid file '{path}'");
            }
            // The daemon that ended may have removed the file after we opened it: then what we locked is not what others will find.
            if (FileIdentity.Of(number) is { } opened && opened == FileIdentity.Of(path))
            {
                Write(descriptor, path);
                return new(path, descriptor);
            }
            descriptor.Dispose();
        }
    }

    /// <summary>Removes the file and lets go of the lock.</summary>
    public void Dispose()
    {
        if (_descriptor.Number < 0)
            return;
        _ = Native.Unlink(Path);
        _descriptor.Dispose();
    }

    private static void Write(Descriptor descriptor, string path)
    {
        var text = Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        // SAFETY: the array is pinned and its length passed.
        fixed (byte* bytes = text)
            if (Native.Truncate(descriptor.Number, 0) < 0 || Native.Write(descriptor.Number, bytes, (nuint)text.Length) != text.Length)
            {
                int error = Marshal.GetLastPInvokeError();
                descriptor.Dispose();
                throw LibvirtException.System(ErrorDomain.None, error, $"Failed to write to pid file '{path}'");
            }
    }
}
