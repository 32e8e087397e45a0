namespace Libvirt;

/// <summary>The configuration of the log: default priority, filters, outputs. Immutable; a change replaces the whole.</summary>
internal sealed class LogSettings
{
    private static LogSettings _current = new();

    /// <summary>What holds now.</summary>
    public static LogSettings Current
    {
        get => Volatile.Read(ref _current);
        set => Volatile.Write(ref _current, value);
    }

    /// <summary>The lowest priority of sources that no filter names.</summary>
    public LogPriority DefaultPriority { get; init; } = LogPriority.Warning;

    /// <summary>The first one that matches a source decides.</summary>
    public IReadOnlyList<LogFilter> Filters { get; init; } = [];

    /// <summary>Where lines go; standard error when there is none.</summary>
    public IReadOnlyList<LogOutput> Outputs { get; init; } = [];

    /// <summary>The lowest priority at which a source is logged.</summary>
    public LogPriority Threshold(string source) => Filters.FirstOrDefault(f => f.Matches(source))?.Priority ?? DefaultPriority;

    /// <summary>A copy with other parts.</summary>
    public LogSettings With(LogPriority? priority = null, IReadOnlyList<LogFilter>? filters = null, IReadOnlyList<LogOutput>? outputs = null)
        => new() { DefaultPriority = priority ?? DefaultPriority, Filters = filters ?? Filters, Outputs = outputs ?? Outputs };

    /// <summary>Gives a line to every output that wants it.</summary>
    public void Write(LogLine line)
    {
        if (Outputs.Count == 0)
        {
            FileLogOutput.StandardError.Accept(line);
            return;
        }
        foreach (var output in Outputs)
        {
            if (line.Priority >= output.Priority)
                output.Accept(line);
        }
    }
}
