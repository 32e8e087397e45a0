using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Watchdogs.</summary>
internal static class WatchdogStep
{
    /// <summary>Adds them; all have the first one's action.</summary>
    public static void Run(LaunchBuilder builder)
    {
        var watchdogs = builder.Devices.Watchdogs;
        foreach (var watchdog in watchdogs)
            if (watchdog.Model == WatchdogModel.Itco)
                builder.Add("-global", "ICH9-LPC.noreboot=off");
            else
                builder.Device(Properties(builder.Domain, watchdog), watchdog.Info);
        if (watchdogs.Count > 0)
            builder.Add("-watchdog-action", Action(watchdogs[0]));
    }

    /// <summary>The device.</summary>
    public static JsonObject Properties(DomainDocument domain, Watchdog watchdog)
        => new JsonObject().Add("driver", WatchdogModelNames.Text(watchdog.Model)).Add("id", watchdog.Info.Alias?.Name ?? "").AddAddress(domain, watchdog.Info);

    /// <summary>What QEMU does when it fires.</summary>
    public static string Action(Watchdog watchdog) => watchdog.Action switch
    {
        // libvirt dumps the guest when it hears that QEMU paused it
        WatchdogAction.Dump => "pause",
        { } action => WatchdogActionNames.Text(action),
        null => "reset",
    };
}
