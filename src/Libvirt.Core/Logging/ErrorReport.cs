namespace Libvirt;

/// <summary>How a failed call becomes visible besides its virError: in the log, and on standard error when the program has no error handler.</summary>
public static class ErrorReport
{
    private static readonly LogSource Source = new("util.error");

    /// <summary>Logs an error of the library, only when outputs are configured: standard error gets it from the default handler already.</summary>
    /// <param name="error">The error.</param>
    /// <param name="function">The public function that failed.</param>
    /// <param name="line">Its line, 0 when unknown.</param>
    public static void Log(ErrorRecord error, string function, int line = 0)
    {
        var priority = error.Level == ErrorLevel.Warning ? LogPriority.Warning : LogPriority.Error;
        if (LogSettings.Current.Outputs.Count > 0 && Source.IsEnabled(priority))
            Source.Write(priority, error.Message, function, line, $"LIBVIRT_DOMAIN={(int)error.Domain}\nLIBVIRT_CODE={(int)error.Code}\n");
    }

    /// <summary>The line of virDefaultErrorFunc: "libvirt: QEMU Driver error : text\n".</summary>
    /// <param name="error">The error.</param>
    /// <param name="objectName">The name of the domain or network that the virError points to, if any.</param>
    public static string DefaultText(ErrorRecord error, string? objectName = null)
    {
        var level = error.Level switch { ErrorLevel.Warning => "warning", ErrorLevel.Error => "error", _ => "" };
        var line = error is { Domain: ErrorDomain.Xml, Code: ErrorNumber.XmlDetail, Int1: not 0 } ? $"line {error.Int1}: " : "";
        var end = line.Length > 0 || error.Message.EndsWith('\n') ? "" : "\n";
        return $"libvirt: {ErrorMessages.Domain(error.Domain)} {level} {objectName}: {line}{error.Message}{end}";
    }

    /// <summary>Does what virDefaultErrorFunc does: writes <see cref="DefaultText"/> to standard error.</summary>
    public static void WriteDefault(ErrorRecord error, string? objectName = null)
    {
        if (error.Code != ErrorNumber.Ok)
            FileLogOutput.Write(2, DefaultText(error, objectName));
    }
}
