using System.Runtime.InteropServices;
using Libvirt.Interop;

namespace Libvirt;

/// <summary>Unpredictable bytes of the kernel (getrandom(2)). The framework's generator would load OpenSSL for them: 4 MB, and milliseconds in a process that is only our host.</summary>
public static unsafe class RandomBytes
{
    /// <summary>Fills a buffer.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the kernel has none to give</exception>
    public static void Fill(Span<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            nint count;
            // SAFETY: pinned for the call.
            fixed (byte* start = buffer)
                count = LibC.GetRandom(start, (nuint)buffer.Length, 0);
            if (count > 0)
                buffer = buffer[(int)count..];
            else if (Marshal.GetLastPInvokeError() is var error and not LibC.Eintr)
                throw LibvirtException.System(ErrorDomain.None, error, "failed to generate random bytes");
        }
    }
}
