using Libvirt.Daemon.CommandLine;
using Libvirt.Daemon.Interop;
using Libvirt.Daemon.Settings;

namespace Libvirt.Daemon.Logging;

/// <summary>Sets up the log of a daemon. The command line goes before the environment, which goes before the settings.</summary>
public static class DaemonLog
{
    private const int Writable = 2;

    /// <summary>Sets priority, filters and outputs.</summary>
    /// <param name="options">--verbose.</param>
    /// <param name="settings">log_level, log_filters, log_outputs.</param>
    /// <param name="isBackground">Runs without a terminal (--daemon).</param>
    /// <param name="journal">The journal's socket; tests name another.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: wrong syntax; VIR_ERR_SYSTEM_ERROR: an output cannot be opened</exception>
    public static void Configure(DaemonOptions options, DaemonSettings settings, bool isBackground, string journal = "/run/systemd/journal/socket")
    {
        uint level = settings.Get(LoggingSettings.Level);
        LogConfiguration.DefaultPriority = level == 0 ? LogPriority.Warning : (LogPriority)level;
        LogConfiguration.Filters = settings.Get(LoggingSettings.Filters) ?? "";
        var environmentOutputs = Environment.GetEnvironmentVariable("LIBVIRT_LOG_OUTPUTS");
        bool chosen = environmentOutputs is { Length: > 0 };
        if (!chosen && settings.Get(LoggingSettings.Outputs) is { Length: > 0 } outputs)
        {
            LogConfiguration.Outputs = outputs;
            chosen = LogConfiguration.Outputs.Length > 0;
        }
        LogConfiguration.ReadEnvironment();
        if (options.Verbose && LogConfiguration.DefaultPriority > LogPriority.Info)
            LogConfiguration.DefaultPriority = LogPriority.Info;
        if (!chosen)
            ChooseOutput(settings.Paths, isBackground, journal);
    }

    private static void ChooseOutput(DaemonPaths paths, bool isBackground, string journal)
    {
        var priority = LogConfiguration.DefaultPriority;
        bool hasJournal = Native.Access(journal, Writable) == 0;
        if (hasJournal && (isBackground || Native.IsTerminal(0) == 0))
            LogConfiguration.Outputs = $"{(int)priority}:journald";
        else if (!isBackground)
            LogConfiguration.Outputs = $"{(int)priority}:stderr";
        else
        {
            Native.MakeFolders(Path.GetDirectoryName(paths.LogFile)!, 0x1c0);
            LogConfiguration.LogToFile(priority, paths.LogFile);
        }
    }
}
