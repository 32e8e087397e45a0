using Libvirt.Settings;

namespace Libvirt.Daemon.Settings;

/// <summary>A daemon's file as it is installed in /etc/libvirt.</summary>
public static class DaemonDefaultFile
{
    /// <summary>The text of the file.</summary>
    /// <param name="name">The daemon's name; a placeholder when one text serves several daemons.</param>
    /// <param name="kind">Which keys.</param>
    public static string Write(string name, DaemonKind kind)
        => DefaultFile.Write($"Settings of {name}. Lines that begin with # are comments: every key stands here with its default value or an example, commented out. "
            + (kind is DaemonKind.Logging or DaemonKind.Locking ? "A change takes effect when the daemon starts again." : "A change takes effect when the daemon starts again, of the log also on SIGHUP (systemctl reload)."),
            SettingCatalogue.Of(kind),
            setting => setting == LoggingSettings.Outputs ? setting.Example.Replace("libvirtd", name, StringComparison.Ordinal) : setting.Example);
}
