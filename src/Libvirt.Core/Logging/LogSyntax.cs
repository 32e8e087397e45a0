namespace Libvirt;

/// <summary>Reads the texts of LIBVIRT_DEBUG, LIBVIRT_LOG_FILTERS and LIBVIRT_LOG_OUTPUTS; the same syntax is used in libvirtd.conf and by the admin API.</summary>
internal static class LogSyntax
{
    /// <summary>1 to 4, or debug, info, warning, error.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG</exception>
    public static LogPriority ParsePriority(string text) => text switch
    {
        "1" or "debug" => LogPriority.Debug,
        "2" or "info" => LogPriority.Info,
        "3" or "warning" => LogPriority.Warning,
        "4" or "error" => LogPriority.Error,
        _ => throw Invalid($"Failed to set logging priority, argument '{text}' is invalid"),
    };

    /// <summary>"1:remote 4:event": filters, separated by spaces.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG</exception>
    public static IReadOnlyList<LogFilter> ParseFilters(string text)
        => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ParseFilter)];

    /// <summary>"1:file:/path 3:syslog:name 2:stderr 1:journald": outputs, separated by spaces; a later one replaces an earlier one to the same place.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG, or VIR_ERR_SYSTEM_ERROR when a file cannot be opened</exception>
    public static IReadOnlyList<LogOutput> ParseOutputs(string text)
    {
        var outputs = new List<LogOutput>();
        try
        {
            foreach (var item in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var output = ParseOutput(item);
                outputs.FindAll(o => o.Place == output.Place).ForEach(o => o.Close());
                outputs.RemoveAll(o => o.Place == output.Place);
                outputs.Add(output);
            }
            return outputs;
        }
        catch
        {
            outputs.ForEach(o => o.Close());
            throw;
        }
    }

    /// <summary>Refuses what <see cref="ParseOutputs"/> refuses for its syntax, without opening anything.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG</exception>
    public static void CheckOutputs(string text)
    {
        foreach (var item in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            SplitOutput(item);
    }

    private static LogFilter ParseFilter(string text)
    {
        var parts = text.Split(':');
        if (parts.Length < 2)
            throw Invalid($"Malformed format for filter '{text}'");
        var priority = Priority(parts[0]) ?? throw Invalid($"Invalid priority '{parts[0]}' for filter '{text}'");
        // A leading plus once asked for stack traces.
        var pattern = parts[1].StartsWith('+') ? parts[1][1..] : parts[1];
        return pattern.Length > 0 ? new(priority, pattern) : throw Invalid($"Invalid match string '{parts[1]}'");
    }

    private static LogOutput ParseOutput(string text)
    {
        var (priority, parts) = SplitOutput(text);
        return parts[1] switch
        {
            "stderr" => new FileLogOutput(priority),
            "journald" => new JournaldLogOutput(priority),
            "file" => new FileLogOutput(priority, parts[2]),
            _ => new SyslogLogOutput(priority, parts[2]),
        };
    }

    private static (LogPriority Priority, string[] Parts) SplitOutput(string text)
    {
        var parts = text.Split(':');
        if (parts.Length < 2)
            throw Invalid($"Malformed format for log output '{text}'");
        var priority = Priority(parts[0]) ?? throw Invalid($"Invalid log priority '{parts[0]}' for log output '{text}'");
        int expected = parts[1] switch
        {
            "stderr" or "journald" => 2,
            "file" or "syslog" => 3,
            _ => throw Invalid($"Invalid log destination '{parts[1]}' for log output '{text}'"),
        };
        if (parts.Length != expected)
            throw Invalid($"Log output '{text}' does not meet the format requirements for destination type '{parts[1]}'");
        return (priority, parts);
    }

    private static LogPriority? Priority(string text) => Numbers.TryParseUInt(text, out uint value) && value is >= 1 and <= 4 ? (LogPriority)value : null;

    private static LibvirtException Invalid(string detail) => LibvirtException.InvalidArgument(ErrorDomain.None, detail);
}
