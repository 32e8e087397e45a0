using System.Runtime.InteropServices;
using System.Text;
using Libvirt.Interop;

namespace Libvirt;

/// <summary>Standard error or a file that grows; each line is one write(2), so that threads and processes do not mix theirs.</summary>
internal sealed unsafe class FileLogOutput : LogOutput
{
    /// <summary>Where lines go that nobody configured an output for.</summary>
    public static readonly FileLogOutput StandardError = new(LogPriority.Debug);

    private readonly int _fd;

    /// <summary>Standard error.</summary>
    public FileLogOutput(LogPriority priority) : base(priority) => (_fd, Place) = (2, "stderr");

    /// <summary>Opens a file for appending, readable by its owner only.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it cannot be opened</exception>
    public FileLogOutput(LogPriority priority, string path) : base(priority)
    {
        path = System.IO.Path.GetFullPath(path.Length == 0 ? "." : path);
        Place = "file:" + path;
        _fd = LibC.Open(path, LibC.Create | LibC.Append | LibC.WriteOnly | LibC.CloseOnExec, 0x180);
        if (_fd < 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "failed to open " + path);
    }

    public override string Place { get; }

    public override void Close()
    {
        if (_fd > 2)
            LibC.Close(_fd);
    }

    protected override void Write(LogLine line) => Write(_fd, $"{line.Time}: {line.Text}");

    /// <summary>Writes text to a descriptor, all of it, whatever signals come.</summary>
    internal static void Write(int fd, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        // SAFETY: the array stays pinned over the loop, and done + length never passes its end.
        fixed (byte* start = bytes)
        {
            for (nint done = 0; done < bytes.Length;)
            {
                nint written = LibC.Write(fd, start + done, (nuint)(bytes.Length - done));
                if (written < 0 && Marshal.GetLastPInvokeError() != LibC.Eintr)
                    return;
                done += Math.Max(written, 0);
            }
        }
    }
}
