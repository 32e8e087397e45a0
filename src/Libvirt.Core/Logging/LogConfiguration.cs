namespace Libvirt;

/// <summary>Sets up the log of the process: what virInitialize, the daemon's configuration file and the admin API need.</summary>
public static class LogConfiguration
{
    private static readonly Lock Gate = new();

    /// <summary>Takes LIBVIRT_DEBUG, LIBVIRT_LOG_FILTERS and LIBVIRT_LOG_OUTPUTS into account; unset and empty ones change nothing.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG or VIR_ERR_SYSTEM_ERROR: native's virInitialize fails then, and so must ours</exception>
    public static void ReadEnvironment()
    {
        if (Environment.GetEnvironmentVariable("LIBVIRT_DEBUG") is { Length: > 0 } priority)
            DefaultPriority = LogSyntax.ParsePriority(priority);
        if (Environment.GetEnvironmentVariable("LIBVIRT_LOG_FILTERS") is { Length: > 0 } filters)
            Filters = filters;
        if (Environment.GetEnvironmentVariable("LIBVIRT_LOG_OUTPUTS") is { Length: > 0 } outputs)
            Outputs = outputs;
    }

    /// <summary>The lowest priority of what no filter names; warning at first.</summary>
    public static LogPriority DefaultPriority
    {
        get => LogSettings.Current.DefaultPriority;
        set
        {
            lock (Gate)
                LogSettings.Current = LogSettings.Current.With(priority: value);
        }
    }

    /// <summary>The filters as text, "1:remote 4:event".</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG; the old filters stay</exception>
    public static string Filters
    {
        get => string.Join(' ', LogSettings.Current.Filters);
        set
        {
            lock (Gate)
                LogSettings.Current = LogSettings.Current.With(filters: LogSyntax.ParseFilters(value));
        }
    }

    /// <summary>Refuses text that <see cref="Filters"/> would refuse; changes nothing.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG</exception>
    public static void CheckFilters(string text) => LogSyntax.ParseFilters(text);

    /// <summary>Refuses text whose syntax <see cref="Outputs"/> would refuse; opens nothing.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG</exception>
    public static void CheckOutputs(string text) => LogSyntax.CheckOutputs(text);

    /// <summary>The outputs as text, "1:file:/var/log/x 3:stderr"; empty: standard error.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG or VIR_ERR_SYSTEM_ERROR; the old outputs stay</exception>
    /// <remarks>Descriptors of replaced outputs stay open: another thread may be writing to them.</remarks>
    public static string Outputs
    {
        get => string.Join(' ', LogSettings.Current.Outputs);
        set
        {
            lock (Gate)
                LogSettings.Current = LogSettings.Current.With(outputs: LogSyntax.ParseOutputs(value));
        }
    }

    /// <summary>Makes a file the only output, whatever characters its path has.</summary>
    /// <param name="priority">The lowest priority that goes there.</param>
    /// <param name="path">The file; it is created for its owner only.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it cannot be opened; the old outputs stay</exception>
    public static void LogToFile(LogPriority priority, string path)
    {
        lock (Gate)
            LogSettings.Current = LogSettings.Current.With(outputs: [new FileLogOutput(priority, path)]);
    }
}
