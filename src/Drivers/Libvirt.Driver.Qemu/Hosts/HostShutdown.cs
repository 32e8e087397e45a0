using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Hypervisor;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Hosts;

/// <summary>The host is about to be switched off: guests are saved, asked to shut down, ended, as qemu.conf says (auto_shutdown_*), in native's order.</summary>
/// <param name="host">The guests.</param>
/// <param name="tell">Is told what is being done.</param>
internal sealed class HostShutdown(QemuHost host, Action<string> tell)
{
    private const int StandardSeconds = 30, StepMilliseconds = 50;
    private static readonly LogSource Log = new("qemu");
    private readonly QemuConfiguration _configuration = host.Configuration;
    private readonly Connection _connection = new(new DriverSet { Hypervisor = new QemuHypervisor(host) }, null, false);
    private List<Guest<QemuRun>> _left = [];

    private HypervisorDriver Calls => _connection.Drivers.Hypervisor;

    /// <summary>Does it and waits; what goes wrong with a guest is in the log, and the next step tries it.</summary>
    public void Run()
    {
        if (_configuration is { TrySave: "none", TryShutdown: "none", PowerOff: "none" })
            return;
        _left = [.. host.Guests.Snapshot().Where(g => g.IsActive)];
        int count = _left.Count;
        if (count == 0)
            return;
        if (_configuration.Get(HostPowerSettings.Restore))
            foreach (var guest in _left)
                MarkForRestore(guest);
        Save(Chosen(_configuration.TrySave));
        ShutDown(Chosen(_configuration.TryShutdown));
        PowerOff(Chosen(_configuration.PowerOff));
        tell($"Processed {count} domains");
    }

    /// <summary>Guests that are still there and that a setting means.</summary>
    private List<Guest<QemuRun>> Chosen(string setting)
    {
        _left.RemoveAll(g => !g.IsActive);
        return _left.FindAll(g => IsMeant(setting, g));
    }

    private static bool IsMeant(string setting, Guest<QemuRun> guest) => setting switch
    {
        "all" => true,
        "persistent" => guest.State.IsPersistent,
        "transient" => !guest.State.IsPersistent,
        _ => false,
    };

    private void MarkForRestore(Guest<QemuRun> guest)
    {
        // Of a transient guest nothing is left to be started.
        if (guest.State is not { IsPersistent: true, Autostart: false } || !IsMeant(_configuration.TrySave, guest) && !IsMeant(_configuration.TryShutdown, guest) && !IsMeant(_configuration.PowerOff, guest))
            return;
        Try(guest, "mark for autostart", domain => Calls.DomainSetAutostartOnce(domain, 1));
    }

    /// <summary>All stand still first: saving takes its time, and what they do meanwhile belongs to one moment.</summary>
    private void Save(List<Guest<QemuRun>> guests)
    {
        var ran = new HashSet<Guest<QemuRun>>();
        foreach (var guest in guests)
        {
            tell($"Suspending '{guest.Name}'");
            if (guest.State.State != DomainState.Paused && Try(guest, "suspend", domain => Calls.DomainSuspend(domain)))
                ran.Add(guest);
        }
        uint cache = _configuration.Get(HostPowerSettings.SaveBypassCache) ? (uint)DomainSaveRestoreFlags.BypassCache : 0;
        foreach (var guest in guests)
        {
            tell($"Saving '{guest.Name}'");
            var after = ran.Contains(guest) || guest.State.State != DomainState.Paused ? DomainSaveRestoreFlags.Running : DomainSaveRestoreFlags.Paused;
            if (!Try(guest, "perform managed save of", domain => Calls.DomainManagedSave(domain, (uint)after | cache)) && ran.Contains(guest) && guest.IsActive)
                Try(guest, "resume", domain => Calls.DomainResume(domain));
        }
    }

    private void ShutDown(List<Guest<QemuRun>> guests)
    {
        if (guests.Count == 0)
            return;
        foreach (var guest in guests)
        {
            tell($"Shutting down '{guest.Name}'");
            Try(guest, "request graceful shutdown of", domain => Calls.DomainShutdown(domain));
        }
        long seconds = _configuration.Get(HostPowerSettings.Wait) is > 0 and var wait ? wait : StandardSeconds;
        tell($"Waiting {seconds} secs for VM shutdown completion");
        for (long end = Environment.TickCount64 + seconds * 1000; guests.Exists(g => g.IsActive) && Environment.TickCount64 < end;)
            Thread.Sleep(StepMilliseconds);
    }

    private void PowerOff(List<Guest<QemuRun>> guests)
    {
        foreach (var guest in guests)
        {
            tell($"Destroying '{guest.Name}'");
            Try(guest, "destroy", domain => Calls.DomainDestroy(domain));
        }
    }

    private bool Try(Guest<QemuRun> guest, string what, Action<Domain> call)
    {
        try
        {
            call(guest.For(_connection));
            return true;
        }
        catch (LibvirtException e)
        {
            // It may have ended by itself meanwhile.
            if (guest.IsActive)
                Log.Warning($"auto-shutdown: unable to {what} '{guest.Name}': {e.Message}");
            return false;
        }
    }
}
