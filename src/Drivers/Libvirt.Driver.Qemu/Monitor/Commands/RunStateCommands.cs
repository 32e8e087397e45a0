using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor.Commands;

/// <summary>Commands about whether a guest runs. All throw as <see cref="QmpExecution.Execute"/> does.</summary>
public static class RunStateCommands
{
    extension(IQmp monitor)
    {
        /// <summary>Whether the processors run, and QEMU's name of the state ("running", "paused", "prelaunch", "io-error" ...).</summary>
        public (bool Running, string Status) QueryStatus(Deadline deadline = default)
        {
            var reply = monitor.Ask("query-status", null, deadline);
            return (reply.Object.GetBoolean("running") ?? throw reply.Malformed("running state"), reply.Object.GetString("status") ?? "");
        }

        /// <summary>Lets the processors run.</summary>
        public void Continue(Deadline deadline = default) => monitor.Execute("cont", null, deadline);

        /// <summary>Stops the processors.</summary>
        public void Stop(Deadline deadline = default) => monitor.Execute("stop", null, deadline);

        /// <summary>Presses the power button.</summary>
        public void PowerDown(Deadline deadline = default) => monitor.Execute("system_powerdown", null, deadline);

        /// <summary>Resets the machine.</summary>
        public void Reset(Deadline deadline = default) => monitor.Execute("system_reset", null, deadline);

        /// <summary>Wakes a guest that sleeps.</summary>
        public void WakeUp(Deadline deadline = default) => monitor.Execute("system_wakeup", null, deadline);

        /// <summary>Ends QEMU; it may close the monitor before it answers.</summary>
        public void Quit(Deadline deadline = default) => monitor.Execute("quit", null, deadline);

        /// <summary>Sends an interrupt that cannot be masked.</summary>
        public void InjectNmi(Deadline deadline = default) => monitor.Execute("inject-nmi", null, deadline);

        /// <summary>Forgets ticks of the clock that are to be delivered again.</summary>
        public void ResetClockReinjection(Deadline deadline = default) => monitor.Execute("rtc-reset-reinjection", null, deadline);

        /// <summary>What QEMU does when the guest shuts down, reboots, its watchdog fires, it panics; null leaves that as it is.</summary>
        public void SetAction(string? shutdown, string? reboot, string? watchdog, string? panic, Deadline deadline = default)
            => monitor.Execute("set-action", new JsonObject().AddIf("shutdown", shutdown).AddIf("reboot", reboot).AddIf("watchdog", watchdog).AddIf("panic", panic), deadline);
    }
}
