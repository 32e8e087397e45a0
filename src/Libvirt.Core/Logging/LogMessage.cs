using System.Runtime.CompilerServices;

namespace Libvirt;

/// <summary>The priorities as types, for <see cref="LogMessage{TPriority}"/>.</summary>
public static class LogMessage
{
    /// <summary>A type that stands for a priority.</summary>
    public interface IPriority
    {
        /// <summary>The priority.</summary>
        static abstract LogPriority Value { get; }
    }

    /// <summary>Priority 1.</summary>
    public readonly struct Debug : IPriority
    {
        /// <inheritdoc/>
        public static LogPriority Value => LogPriority.Debug;
    }

    /// <summary>Priority 2.</summary>
    public readonly struct Info : IPriority
    {
        /// <inheritdoc/>
        public static LogPriority Value => LogPriority.Info;
    }

    /// <summary>Priority 3.</summary>
    public readonly struct Warning : IPriority
    {
        /// <inheritdoc/>
        public static LogPriority Value => LogPriority.Warning;
    }

    /// <summary>Priority 4.</summary>
    public readonly struct Error : IPriority
    {
        /// <inheritdoc/>
        public static LogPriority Value => LogPriority.Error;
    }
}

/// <summary>An interpolated string that is put together only when its line is wanted.</summary>
[InterpolatedStringHandler]
public ref struct LogMessage<TPriority> where TPriority : LogMessage.IPriority
{
    private readonly LogSource? _source;
    private DefaultInterpolatedStringHandler _text;

    /// <summary>Called by the compiler; <paramref name="enabled"/> false skips the rest.</summary>
    public LogMessage(int literalLength, int formattedCount, LogSource source, out bool enabled)
    {
        enabled = source.IsEnabled(TPriority.Value);
        _source = enabled ? source : null;
        _text = enabled ? new(literalLength, formattedCount) : default;
    }

    /// <summary>Adds constant text.</summary>
    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    /// <summary>Adds a value.</summary>
    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    /// <summary>Adds a value in a format such as "x".</summary>
    public void AppendFormatted<T>(T value, string? format) => _text.AppendFormatted(value, format);

    /// <summary>Adds text, "&lt;null&gt;" for null.</summary>
    public void AppendFormatted(string? value) => _text.AppendLiteral(value ?? "<null>");

    internal void Write(string function, int line) => _source?.Write(TPriority.Value, _text.ToStringAndClear(), function, line);
}
