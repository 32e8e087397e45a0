using System.Runtime.InteropServices;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Files;

/// <summary>Terminals of guests.</summary>
public static partial class TerminalFile
{
    private const int NoControl = 0x100, NonBlocking = 0x800, Now = 0; // O_NOCTTY, O_NONBLOCK, TCSANOW
    private const int SettingsSize = 256; // struct termios is smaller with every libc

    /// <summary>Opens a terminal, non-blocking and raw: bytes go through as they are.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static unsafe Descriptor OpenRaw(string path)
    {
        int number = Native.Open(path, Native.ReadWrite | Native.CloseOnExec | NoControl | NonBlocking, 0);
        if (number < 0)
            throw LibvirtException.System(ErrorDomain.Streams, Marshal.GetLastPInvokeError(), $"Unable to open stream for '{path}'");
        var file = new Descriptor(number);
        var settings = stackalloc byte[SettingsSize];
        // SAFETY: the buffer is larger than the structure, which only libc looks into.
        if (GetSettings(number, settings) != 0)
            throw Failed(file, $"unable to get tty attributes: {path}");
        MakeRaw(settings);
        if (SetSettings(number, Now, settings) != 0)
            throw Failed(file, $"unable to set tty attributes: {path}");
        return file;
    }

    private static LibvirtException Failed(Descriptor file, string text)
    {
        int error = Marshal.GetLastPInvokeError();
        file.Dispose();
        return LibvirtException.System(ErrorDomain.Streams, error, text);
    }

    [LibraryImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
    private static unsafe partial int GetSettings(int number, byte* settings);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    private static unsafe partial void MakeRaw(byte* settings);

    [LibraryImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
    private static unsafe partial int SetSettings(int number, int when, byte* settings);
}
