using System.Runtime.InteropServices;
using System.Text;

namespace Libvirt.Host.Sockets;

/// <summary>Connections to sockets in the file system.</summary>
public static class LocalConnector
{
    /// <summary>sizeof(sun_path), the NUL included.</summary>
    private const int PathSize = 108;

    /// <summary>True when a path fits into a socket address: at most 107 bytes.</summary>
    public static bool Fits(string path) => Encoding.UTF8.GetByteCount(path) < PathSize;

    /// <summary>Connects.</summary>
    /// <param name="path">The socket's file, which <see cref="Fits"/>; "@name" is one without a file (an abstract address).</param>
    /// <param name="socket">The connected socket, close-on-exec; null when there is none.</param>
    /// <returns>0, else errno</returns>
    public static int Connect(string path, out Descriptor? socket)
    {
        Span<byte> address = stackalloc byte[2 + PathSize]; // struct sockaddr_un
        address.Clear();
        address[0] = Native.LocalFamily;
        Encoding.UTF8.GetBytes(path, address[2..]);
        if (path.StartsWith('@'))
            address[2] = 0;
        socket = null;
        int descriptor = Native.Socket(Native.LocalFamily, Native.StreamSocket | Native.CloseOnExec, 0);
        if (descriptor < 0)
            return Marshal.GetLastPInvokeError();
        int error;
        do
            error = Native.Connect(descriptor, address, (uint)address.Length) == 0 ? 0 : Marshal.GetLastPInvokeError();
        while (error == Native.Interrupted);
        if (error == 0)
            socket = new(descriptor);
        else
            _ = Native.Close(descriptor);
        return error;
    }
}
