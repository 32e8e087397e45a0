using System.Text;

namespace Libvirt.Daemon.Interop;

/// <summary>Writes to standard output and standard error; System.Console would install handlers of signals.</summary>
public static unsafe class StandardStreams
{
    private const int Interrupted = 4;

    /// <summary>Writes text to standard output.</summary>
    public static void WriteOutput(string text) => Write(1, text);

    /// <summary>Writes text to standard error.</summary>
    public static void WriteError(string text) => Write(2, text);

    private static void Write(int descriptor, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        // SAFETY: the array stays pinned over the loop, and done never passes its end.
        fixed (byte* start = bytes)
            for (nint done = 0; done < bytes.Length;)
            {
                nint written = Native.Write(descriptor, start + done, (nuint)(bytes.Length - done));
                // Nobody is left to tell when these streams are gone.
                if (written < 0 && System.Runtime.InteropServices.Marshal.GetLastPInvokeError() != Interrupted)
                    return;
                done += Math.Max(written, 0);
            }
    }
}
