using Libvirt.Settings;

namespace Libvirt.Driver.Qemu.Configuration;

/// <summary>What happens to guests when the host starts and ends.</summary>
public static class HostPowerSettings
{
    private static readonly string[] Guests = ["none", "persistent", "transient", "all"];

    /// <summary>Saved guests are restored past the cache.</summary>
    public static readonly FlagSetting StartBypassCache = new("auto_start_bypass_cache", false, "With 1 autostart reads saved guests past the host's cache of files.");

    /// <summary>Milliseconds between two guests that start by themselves.</summary>
    public static readonly UnsignedSetting StartDelay = new("auto_start_delay", 0, "Milliseconds between the starts of two guests with autostart.");

    /// <summary>Which guests are saved at the end; null: depends on the daemon.</summary>
    public static readonly ChoiceSetting TrySave = new("auto_shutdown_try_save", ["none", "persistent"], null, "persistent",
        "Which guests are saved (managedsave) when the host ends: none or persistent; transient ones cannot be. Not set: persistent for a user's daemon, none for the system's. Leave it at none where libvirt-guests.service does this.");

    /// <summary>Which guests are asked to shut down; null: depends on the daemon.</summary>
    public static readonly ChoiceSetting TryShutdown = new("auto_shutdown_try_shutdown", Guests, null, "all",
        "Which guests that could not be saved are asked to shut down: none, persistent, transient, all. Not set: all for a user's daemon, none for the system's.");

    /// <summary>Which guests are ended; null: depends on the daemon.</summary>
    public static readonly ChoiceSetting PowerOff = new("auto_shutdown_poweroff", Guests, null, "all",
        "Which guests that still run then are ended by force. Not set: all for a user's daemon, none for the system's. Set it together with the two above.");

    /// <summary>Seconds that guests have for shutting down.</summary>
    public static readonly UnsignedSetting Wait = new("auto_shutdown_wait", 30, "Seconds that guests have for shutting down; 0 means 30.");

    /// <summary>Guests that ended so start again with the host.</summary>
    public static readonly FlagSetting Restore = new("auto_shutdown_restore", true, "With 1 guests that were ended or saved with the host start again with it.");

    /// <summary>Guests are saved past the cache.</summary>
    public static readonly FlagSetting SaveBypassCache = new("auto_save_bypass_cache", false, "With 1 this saving does not go through the host's cache of files.");

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("Start and end of the host", "",
        StartBypassCache, StartDelay, TrySave, TryShutdown, PowerOff, Wait, Restore, SaveBypassCache);
}
