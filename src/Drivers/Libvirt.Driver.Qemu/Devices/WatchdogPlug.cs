using Libvirt.Driver.Qemu.CommandLine.Steps;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>Watchdogs on PCI. What happens when one fires is a setting of the machine.</summary>
internal sealed class WatchdogPlug : IDevicePlug
{
    /// <inheritdoc/>
    public void Check(PlugSession session, DomainDevice device)
    {
        var watchdog = (Watchdog)device;
        foreach (var other in session.Draft.Devices.Watchdogs)
            if (other.Action != watchdog.Action)
                throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, "watchdogs with different actions are not supported with this QEMU binary");
    }

    /// <inheritdoc/>
    public void Prepare(PlugSession session, DomainDevice device)
    {
        if (((Watchdog)device).Model is not WatchdogModel.I6300esb and var model)
            throw PlugErrors.Unsupported($"hotplug of watchdog model '{WatchdogModelNames.Text(model)}' is not supported");
    }

    /// <inheritdoc/>
    public void Attach(PlugSession session, DomainDevice device)
    {
        var watchdog = (Watchdog)device;
        var action = WatchdogStep.Action(watchdog);
        if (session.Has("set-action"))
            session.Execute("set-action", new JsonObject().Add("watchdog", action));
        else
            session.Execute("watchdog-set-action", new JsonObject().Add("action", action));
        session.Device(WatchdogStep.Properties(session.Draft, watchdog), watchdog.Info);
    }

    /// <inheritdoc/>
    public void CheckDetach(PlugSession session, DomainDevice device)
    {
        if (((Watchdog)device).Model is not WatchdogModel.I6300esb and var model)
            throw PlugErrors.Unsupported($"hot unplug of watchdog model '{WatchdogModelNames.Text(model)}' is not supported");
    }

    /// <inheritdoc/>
    public void Release(PlugSession session, DomainDevice device)
    {
    }

    /// <inheritdoc/>
    public LibvirtException Missing(IDomainDevice wanted) => PlugErrors.Invalid("no matching watchdog was found");
}
