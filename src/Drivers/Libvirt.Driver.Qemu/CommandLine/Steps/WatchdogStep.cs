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
                builder.Device(new JsonObject().Add("driver", WatchdogModelNames.Text(watchdog.Model)).Add("id", watchdog.Info.Alias?.Name ?? "")
                    .AddAddress(builder.Domain, watchdog.Info), watchdog.Info);
        if (watchdogs.Count > 0)
            builder.Add("-watchdog-action", watchdogs[0].Action switch
            {
                // libvirt dumps the guest when it hears that QEMU paused it
                WatchdogAction.Dump => "pause",
                { } action => WatchdogActionNames.Text(action),
                null => "reset",
            });
    }
}
