using System.Globalization;
using Libvirt.Interop;

namespace Libvirt;

/// <summary>One entry of the log.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Priority">How much it matters.</param>
/// <param name="Message">The text.</param>
/// <param name="Function">The function that wrote it; null for the lines that announce version and host.</param>
/// <param name="Line">The line in the source file.</param>
/// <param name="Fields">Further journal fields, "NAME=value\n" each.</param>
internal sealed record LogLine(LogSource Source, LogPriority Priority, string Message, string? Function, int Line, string? Fields)
{
    /// <summary>"2026-11-23 15:04:05.123+0000"</summary>
    public string Time { get; } = DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture);

    /// <summary>"12345: info : function:line : text\n"; tools that read libvirt's logs rely on this shape.</summary>
    public string Text { get; } = Function is null
        ? $"{LibC.GetThreadId()}: {Name(Priority)} : {Message}\n"
        : $"{LibC.GetThreadId()}: {Name(Priority)} : {Function}:{Line} : {Message}\n";

    private static string Name(LogPriority priority) => priority switch
    {
        LogPriority.Debug => "debug",
        LogPriority.Info => "info",
        LogPriority.Warning => "warning",
        LogPriority.Error => "error",
        _ => "unknown",
    };
}
