using System.Runtime.InteropServices;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Files;

/// <summary>FIFOs.</summary>
public static partial class NamedPipe
{
    private const int NonBlocking = 0x800, OwnerOnly = 0x180; // O_NONBLOCK, 0600

    /// <summary>Makes a FIFO for the user alone and opens it for both directions: neither opening nor reading it ever waits for the other side.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static Descriptor Create(string path)
    {
        int number = Make(path, OwnerOnly) == 0 ? Native.Open(path, Native.ReadWrite | NonBlocking | Native.CloseOnExec, 0) : -1;
        return number >= 0 ? new(number) : throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), $"cannot create FIFO '{path}'");
    }

    /// <summary>Writes a short text, at most 4096 bytes, in one piece.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Write(Descriptor pipe, ReadOnlySpan<byte> data)
    {
        if (Native.Write(pipe.Number, data, (nuint)data.Length) != data.Length)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "cannot write to FIFO");
    }

    [LibraryImport("libc", EntryPoint = "mkfifo", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Make(string path, int mode);
}
