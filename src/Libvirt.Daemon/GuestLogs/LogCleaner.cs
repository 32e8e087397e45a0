using System.Globalization;
using Libvirt.Daemon.Settings;
using Libvirt.Rpc.Server;

namespace Libvirt.Daemon.GuestLogs;

/// <summary>max_age_days: deletes the logs of guests that are long gone, once a day.</summary>
/// <param name="settings">The age and the folder.</param>
/// <param name="open">The logs that are written to: never deleted.</param>
internal sealed class LogCleaner(DaemonSettings settings, Func<HashSet<string>> open)
{
    private const int MillisecondsPerDay = 24 * 60 * 60 * 1000;
    private static readonly LogSource Log = new("logging.log_cleaner");
    private DaemonSettings _settings = settings;

    /// <summary>Cleans now and then every day, on a thread of its own: folders may be large.</summary>
    public void Start(Reactor reactor)
    {
        InBackground();
        reactor.Timer(MillisecondsPerDay, InBackground, repeat: true);
    }

    /// <summary>Takes changed settings over.</summary>
    public void Change(DaemonSettings changed) => Volatile.Write(ref _settings, changed);

    /// <summary>Deletes what is older than the age before a point in time, in the folder and those in it.</summary>
    /// <returns>the deleted files</returns>
    public List<string> Clean(DateTime now)
    {
        var current = Volatile.Read(ref _settings);
        uint days = current.Get(GuestLogSettings.MaxAgeDays);
        var root = current.Get(GuestLogSettings.Root)!;
        List<string> deleted = [];
        if (days == 0 || !Directory.Exists(root))
            return deleted;
        var kept = open();
        foreach (var path in Directory.EnumerateFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1, IgnoreInaccessible = true }))
            if (IsLog(path) && !kept.Contains(Base(path)) && now - File.GetLastWriteTimeUtc(path) > TimeSpan.FromDays(days))
                Delete(path, deleted);
        return deleted;
    }

    private void InBackground()
    {
        if (Volatile.Read(ref _settings).Get(GuestLogSettings.MaxAgeDays) != 0)
            new Thread(() => Clean(DateTime.UtcNow), 1 << 18) { IsBackground = true, Name = "cleaner" }.Start();
    }

    /// <summary>NAME.log and NAME.log.3.</summary>
    private static bool IsLog(string path) => Base(path).EndsWith(".log", StringComparison.Ordinal);

    private static string Base(string path)
        => Path.GetExtension(path) is ['.', .. var number] && uint.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? path[..^(number.Length + 1)] : path;

    private static void Delete(string path, List<string> deleted)
    {
        try
        {
            File.Delete(path);
            deleted.Add(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.Warning($"cannot delete {path}: {e.Message}");
        }
    }
}
