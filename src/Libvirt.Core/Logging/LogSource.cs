using System.Runtime.CompilerServices;

namespace Libvirt;

/// <summary>A category of log lines, such as "remote.remote_driver" or "util.event"; filters match its name.</summary>
/// <remarks>When a line is not wanted, the interpolated string is not even evaluated: the cost is two loads and a comparison.</remarks>
/// <example><code>private static readonly LogSource Log = new("remote.client"); Log.Debug($"reply serial={serial}");</code></example>
public sealed class LogSource(string name)
{
    private LogSettings? _seen;
    private LogPriority _threshold;

    /// <summary>The category.</summary>
    public string Name { get; } = name;

    /// <summary>Whether lines of this priority can go anywhere.</summary>
    public bool IsEnabled(LogPriority priority)
    {
        var settings = LogSettings.Current;
        if (!ReferenceEquals(_seen, settings))
            Refresh(settings);
        return priority >= _threshold;
    }

    /// <summary>Writes a line of priority debug.</summary>
    public void Debug([InterpolatedStringHandlerArgument("")] ref LogMessage<LogMessage.Debug> message,
        [CallerMemberName] string function = "", [CallerLineNumber] int line = 0) => message.Write(function, line);

    /// <summary>Writes a line of priority info.</summary>
    public void Info([InterpolatedStringHandlerArgument("")] ref LogMessage<LogMessage.Info> message,
        [CallerMemberName] string function = "", [CallerLineNumber] int line = 0) => message.Write(function, line);

    /// <summary>Writes a line of priority warning: on standard error unless outputs are configured.</summary>
    public void Warning([InterpolatedStringHandlerArgument("")] ref LogMessage<LogMessage.Warning> message,
        [CallerMemberName] string function = "", [CallerLineNumber] int line = 0) => message.Write(function, line);

    /// <summary>Writes a line of priority error: on standard error unless outputs are configured. For a failed call see <see cref="ErrorReport"/>.</summary>
    public void Error([InterpolatedStringHandlerArgument("")] ref LogMessage<LogMessage.Error> message,
        [CallerMemberName] string function = "", [CallerLineNumber] int line = 0) => message.Write(function, line);

    /// <summary>Writes a line whatever the filters say of this source; ask <see cref="IsEnabled"/> first.</summary>
    internal void Write(LogPriority priority, string message, string function, int line, string? fields = null)
        => LogSettings.Current.Write(new LogLine(this, priority, message, function, line, fields));

    private void Refresh(LogSettings settings)
    {
        _threshold = settings.Threshold(Name);
        Volatile.Write(ref _seen, settings);
    }
}
