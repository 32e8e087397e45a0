using System.Runtime.InteropServices;
using System.Text;

namespace Libvirt.Host;

/// <summary>Sockets in the file system.</summary>
public static class LocalSocket
{
    private const int NameTooLong = 36; // ENAMETOOLONG

    /// <summary>Connects and hangs up at once.</summary>
    /// <param name="path">The socket's file, at most 107 bytes.</param>
    /// <returns>0 when somebody listens there, else errno</returns>
    public static int Try(string path)
    {
        Span<byte> address = stackalloc byte[110]; // struct sockaddr_un: family and 108 bytes
        address.Clear();
        address[0] = Native.LocalFamily;
        if (Encoding.UTF8.GetByteCount(path) >= 108)
            return NameTooLong;
        Encoding.UTF8.GetBytes(path, address[2..]);
        int fd = Native.Socket(Native.LocalFamily, Native.StreamSocket | Native.CloseOnExec, 0);
        if (fd < 0)
            return Marshal.GetLastPInvokeError();
        int errno = Native.Connect(fd, address, (uint)address.Length) == 0 ? 0 : Marshal.GetLastPInvokeError();
        _ = Native.Close(fd);
        return errno;
    }
}
