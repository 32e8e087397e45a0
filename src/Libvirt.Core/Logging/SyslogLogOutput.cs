using System.Runtime.InteropServices;
using Libvirt.Interop;

namespace Libvirt;

/// <summary>syslog(3) under a name of the user's choice.</summary>
internal sealed unsafe class SyslogLogOutput : LogOutput
{
    private const int Daemon = 3 << 3;
    private readonly string _name;

    public SyslogLogOutput(LogPriority priority, string name) : base(priority)
    {
        _name = name;
        // SAFETY: syslog keeps the pointer for ever; the few bytes are therefore never freed.
        LibC.OpenLog((byte*)Marshal.StringToCoTaskMemUTF8(name), 0, Daemon);
    }

    public override string Place => "syslog:" + _name;

    /// <summary>The syslog priority of a log priority.</summary>
    public static int Severity(LogPriority priority) => priority switch
    {
        LogPriority.Debug => 7,
        LogPriority.Info => 6,
        LogPriority.Warning => 4,
        _ => 3,
    };

    protected override void Write(LogLine line)
    {
        var text = (byte*)Marshal.StringToCoTaskMemUTF8(line.Text);
        // SAFETY: both strings end with NUL, and the format takes exactly one string.
        fixed (byte* format = "%s\0"u8)
            LibC.SysLog(Severity(line.Priority) | Daemon, format, text);
        Marshal.FreeCoTaskMem((nint)text);
    }
}
