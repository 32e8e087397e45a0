using System.Runtime.InteropServices;
using System.Text;
using Libvirt.Interop;

namespace Libvirt;

/// <summary>Reads whole files of the user's configuration, with the C library's reason when that fails.</summary>
internal static unsafe class TextFile
{
    private const int Limit = 10 * 1024 * 1024; // a configuration file that is larger is a mistake

    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: Failed to open or read file</exception>
    public static string Read(string path)
    {
        int fd = LibC.Open(path, LibC.CloseOnExec, 0);
        if (fd < 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), $"Failed to open file '{path}'");
        try
        {
            using var content = new MemoryStream();
            var buffer = new byte[4096];
            while (content.Length < Limit)
            {
                nint count;
                // SAFETY: pinned for the call, and read gets the length of the array.
                fixed (byte* start = buffer)
                    count = LibC.Read(fd, start, (nuint)buffer.Length);
                if (count == 0)
                    return Encoding.UTF8.GetString(content.GetBuffer(), 0, (int)content.Length);
                int errno = Marshal.GetLastPInvokeError();
                if (count > 0)
                    content.Write(buffer, 0, (int)count);
                else if (errno != LibC.Eintr)
                    throw LibvirtException.System(ErrorDomain.None, errno, $"Failed to read file '{path}'");
            }
            const int tooLarge = 75; // EOVERFLOW
            throw LibvirtException.System(ErrorDomain.None, tooLarge, $"Failed to read file '{path}'");
        }
        finally
        {
            LibC.Close(fd);
        }
    }
}
