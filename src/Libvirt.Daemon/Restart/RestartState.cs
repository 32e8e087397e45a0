using System.Globalization;
using System.Text;
using Libvirt.Daemon.Interop;
using Libvirt.Host.Files;
using Libvirt.Json;

namespace Libvirt.Daemon.Restart;

/// <summary>The file by which a process tells the one that takes its place what it did; native's form, so that either can follow the other.</summary>
public static class RestartState
{
    private const string Magic = "magic";
    private static readonly LogSource Log = new("daemon");

    /// <summary>The file of a daemon: beside its pid file, "virtlogd-restart-exec.json".</summary>
    public static string PathOf(DaemonPaths paths) => Path.Combine(Path.GetDirectoryName(paths.PidFile)!, paths.Program.Name + "-restart-exec.json");

    /// <summary>Takes the state that was meant for this process; the file is gone afterwards.</summary>
    /// <returns>null when there is none, as when a daemon starts the first time</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR or VIR_ERR_INTERNAL_ERROR: it cannot be read</exception>
    public static JsonObject? Take(DaemonPaths paths)
    {
        var path = PathOf(paths);
        if (Native.IsAbsent(path))
            return null;
        JsonObject? state;
        try
        {
            state = JsonValue.Parse(File.ReadAllBytes(path)) as JsonObject;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw LibvirtException.Internal(ErrorDomain.None, $"cannot read restart state {path}: {e.Message}");
        }
        _ = Native.Unlink(path);
        // The number of the process stays the same over the change; a file with another number is what a crashed one has left behind.
        if (state?.GetString(Magic) == Environment.ProcessId.ToString(CultureInfo.InvariantCulture))
            return state;
        Log.Warning($"restart state {path} is of another process: not used");
        return null;
    }

    /// <summary>Writes the state for the process that takes the place of this one.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Write(DaemonPaths paths, JsonObject state)
    {
        state.Set(Magic, new JsonString(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        PrivateFile.Write(PathOf(paths), Encoding.UTF8.GetBytes(state.Format(pretty: true)));
    }

    /// <summary>Forgets a state that nobody will take.</summary>
    public static void Remove(DaemonPaths paths) => _ = Native.Unlink(PathOf(paths));
}
