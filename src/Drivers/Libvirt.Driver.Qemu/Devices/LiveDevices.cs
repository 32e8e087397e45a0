using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>Attaches, detaches and updates devices of a guest that runs. The definition of the guest changes when QEMU has done it all, and in one step.</summary>
/// <param name="session">The change; the caller holds a job.</param>
internal sealed class LiveDevices(PlugSession session)
{
    /// <summary>Attaches a device.</summary>
    /// <param name="device">As it was read.</param>
    /// <param name="reading">How devices are read.</param>
    /// <returns>the alias of the new device; null when only a medium was changed</returns>
    /// <exception cref="LibvirtException">why not; the guest is as before</exception>
    public string? Attach(IDomainDevice device, ParseOptions reading)
    {
        if (device is Lease lease)
            return Attach(lease);
        if (DevicePlugs.Of(device) is not { } plug || device is not DomainDevice wanted)
            throw PlugErrors.Unsupported($"live attach of device '{DeviceWords.Of(device)}' is not supported");
        if (wanted is Disk { Device: DiskDevice.Cdrom or DiskDevice.Floppy } medium && session.Draft.Devices.Find(medium) is Disk)
        {
            Update(medium);
            return null;
        }
        plug.Check(session, wanted);
        var controllers = DeviceDraft.Insert(session, wanted, reading);
        foreach (var controller in controllers)
            DevicePlugs.Of(controller)!.Attach(session, controller);
        if (wanted is Disk disk)
            session.Resources.CompleteChain(disk);
        plug.Prepare(session, wanted);
        session.Intend(wanted);
        FaultPoint.Pass("plug-intended");
        session.UseFiles(wanted);
        FaultPoint.Pass("plug-files");
        plug.Attach(session, wanted);
        FaultPoint.Pass("plug-attached");
        session.Keep();
        session.Guest.EditLive(live =>
        {
            foreach (var controller in controllers)
                live.Devices.Insert(controller);
            DeviceMembership.Add(live, wanted);
            SetBalloon(live);
        });
        ReadAliases();
        return wanted.Info.Alias?.Name;
    }

    /// <summary>Detaches a device.</summary>
    /// <param name="fragment">A device that tells which one is meant.</param>
    /// <returns>its alias; null when the guest has not given it back yet, and an event will tell the rest</returns>
    public string? Detach(IDomainDevice fragment)
    {
        if (fragment is Lease lease)
            return Detach(lease);
        if (DevicePlugs.Of(fragment) is not { } plug)
            throw PlugErrors.Unsupported($"live detach of device '{DeviceWords.Of(fragment)}' is not supported");
        return Detach(plug, session.Draft.Devices.Find(fragment) as DomainDevice ?? throw plug.Missing(fragment));
    }

    /// <summary>Detaches the device of an alias.</summary>
    /// <param name="alias">The alias.</param>
    /// <param name="isWaitedFor">Whether the guest gets time to give it back.</param>
    /// <returns>as for <see cref="Detach(IDomainDevice)"/></returns>
    public string? DetachAlias(string alias, bool isWaitedFor)
    {
        var device = WithAlias(session.Draft, alias) ?? throw LibvirtException.Internal(ErrorDomain.Domain, $"no device found with alias {alias}");
        return Detach(DevicePlugs.Of(device) ?? throw PlugErrors.Unsupported($"live detach of device '{DeviceWords.Of(device)}' is not supported"), device, isWaitedFor);
    }

    /// <summary>Updates a device.</summary>
    /// <param name="wanted">What it is to become.</param>
    public void Update(IDomainDevice wanted)
    {
        if (wanted is Graphics display)
        {
            UpdateDisplay(display);
            return;
        }
        if (DevicePlugs.Of(wanted) is not { IsUpdatable: true } plug || wanted is not DomainDevice device)
            throw PlugErrors.NoUpdate(wanted);
        var present = plug.FindForUpdate(session.Draft, device) ?? throw plug.MissingForUpdate(wanted);
        var alias = present.Info.Alias?.Name;
        plug.Update(session, present, device);
        session.Keep();
        session.Guest.EditLive(live =>
        {
            if (alias is not null && WithAlias(live, alias) is { } old)
                live.Devices.Replace(old, present);
        });
    }

    /// <summary>The rest of a removal that QEMU told of when no call waited: what is behind the device.</summary>
    public void Release(string alias)
    {
        if (WithAlias(session.Draft, alias) is { } device)
            Release(DevicePlugs.Of(device), device);
    }

    private void Release(IDevicePlug? plug, DomainDevice device)
    {
        plug?.Release(session, device);
        DeviceMembership.Remove(session.Draft, device);
        session.ReturnFiles(device);
        plug?.Forget(session, device);
    }

    /// <summary>A lock is nothing of the machine's; without a lock manager it only stands in the definition.</summary>
    private string? Attach(Lease lease)
    {
        if (session.Configuration?.Get(GuestSettings.LockManager) is { } manager)
            throw PlugErrors.Unsupported($"live attach of device 'lease' is not supported with lock manager '{manager}'");
        session.Guest.EditLive(live => live.Devices.Insert(lease));
        return null;
    }

    private string? Detach(Lease fragment)
    {
        if (session.Draft.Devices.Find(fragment) is null)
            throw PlugErrors.Argument($"Lease {fragment.Key} in lockspace {fragment.LockSpace} does not exist");
        session.Guest.EditLive(live =>
        {
            if (live.Devices.Find(fragment) is { } gone)
                live.Devices.Remove(gone);
        });
        return null;
    }

    /// <summary>What the guest has of its memory, when QEMU was asked again.</summary>
    private void SetBalloon(DomainDocument live)
    {
        if (session.Balloon is { } kib)
            live.CurrentMemory = kib;
    }

    /// <summary>A display has no alias and is no device of the guest: it is found by its type.</summary>
    private void UpdateDisplay(Graphics wanted)
    {
        var present = session.Draft.Devices.Find(wanted) as Graphics
            ?? throw LibvirtException.Internal(ErrorDomain.Qemu, $"cannot find existing graphics device to modify of type '{GraphicsTypeNames.Text(wanted.Type)}'");
        GraphicsUpdate.Run(session, present, wanted);
        session.Guest.EditLive(live =>
        {
            if (live.Devices.Find(wanted) is { } old)
                live.Devices.Replace(old, present);
        });
    }

    private string? Detach(IDevicePlug plug, DomainDevice device, bool isWaitedFor = true)
    {
        plug.CheckDetach(session, device);
        if (device.Info.Address is PciAddress { Function: 0, MultiFunction: true } address && session.Draft.Devices.All().Any(d => d != device && Shares(address, d)))
            throw PlugErrors.Unsupported($"cannot hot unplug {DeviceWords.Of(device)} device with multifunction PCI guest address: {address.Domain:x4}:{address.Bus:x2}:{address.Slot:x2}.{address.Function}");
        var alias = device.Info.Alias?.Name ?? throw LibvirtException.Internal(ErrorDomain.Qemu, $"Cannot detach {DeviceWords.Of(device)} device with no alias");
        if (plug.HasFrontEnd(device) && !TakeFrontEnd(alias, isWaitedFor))
            return null;
        FaultPoint.Pass("unplug-gone");
        Release(plug, device);
        FaultPoint.Pass("unplug-released");
        session.Keep();
        session.Guest.EditLive(live =>
        {
            if (WithAlias(live, alias) is { } gone)
                DeviceMembership.Remove(live, gone);
            SetBalloon(live);
        });
        session.Run.EditStatus(status => status.Devices.Remove(alias));
        return alias;
    }

    /// <summary>Asks the guest to give a device back.</summary>
    /// <returns>false when nothing was heard in time</returns>
    private bool TakeFrontEnd(string alias, bool isWaitedFor)
    {
        var removals = session.Run.Removals;
        if (isWaitedFor)
            removals.Expect(alias);
        try
        {
            var answer = session.Ask("device_del", new JsonObject().Add("id", alias));
            if (answer.ErrorClass == "DeviceNotFound")
                throw PlugErrors.Missing($"device not found: {answer.ErrorText}");
            answer.Check();
        }
        catch when (isWaitedFor)
        {
            removals.Wait(alias, Deadline.After(TimeSpan.Zero));
            throw;
        }
        if (!isWaitedFor)
            return false;
        return removals.Wait(alias, Deadline.After(session.RemovalPatience)) switch
        {
            true => true,
            null => false,
            false => throw LibvirtException.OperationFailed(ErrorDomain.Qemu, "unplug of device was rejected by the guest"),
        };
    }

    /// <summary>Which devices QEMU has, for a restarted daemon.</summary>
    private void ReadAliases()
    {
        if (session.Ask("qom-list", new JsonObject().Add("path", "/machine/peripheral")) is { IsError: false, Array: var answer })
            session.Run.EditStatus(status => status.Devices = GuestCompletion.Aliases(answer));
    }

    private static bool Shares(PciAddress address, DomainDevice other)
        => other.Info.Address is PciAddress { IsSet: true } a && a.Domain == address.Domain && a.Bus == address.Bus && a.Slot == address.Slot;

    private static DomainDevice? WithAlias(DomainDocument domain, string alias)
    {
        foreach (var device in domain.Devices.All())
            if (device.Info.Alias?.Name == alias)
                return device;
        return null;
    }
}
