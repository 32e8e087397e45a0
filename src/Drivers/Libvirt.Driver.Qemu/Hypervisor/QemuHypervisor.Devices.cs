using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Devices;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Driver.Qemu.Processes;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    private const uint DeviceImpact = (uint)(DomainModificationImpact.Live | DomainModificationImpact.Config);
    private const long PseriesPatience = 10, Patience = 5; // seconds; guests on pSeries are slower to give devices back

    /// <inheritdoc/>
    public override void DomainAttachDevice(Domain domain, string xml) => DomainAttachDeviceFlags(domain, xml, (uint)DomainModificationImpact.Live);

    /// <inheritdoc/>
    public override void DomainAttachDeviceFlags(Domain domain, string xml, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainAttachDeviceLiveAndConfig");
        var running = Changing with { Inactive = false };
        Change(domain, "DomainAttachDeviceFlags", flags, stored => stored.Attach(DeviceFragment.Parse(xml, Changing)), (guest, devices) =>
        {
            if (devices.Attach(DeviceFragment.Parse(xml, running), running) is { } alias)
                host.Raise(guest, DomainEventID.DeviceAdded, new DomainEventDeviceAdded(alias));
        });
    }

    /// <inheritdoc/>
    public override void DomainDetachDevice(Domain domain, string xml) => DomainDetachDeviceFlags(domain, xml, (uint)DomainModificationImpact.Live);

    /// <inheritdoc/>
    public override void DomainDetachDeviceFlags(Domain domain, string xml, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainDetachDeviceFlags");
        Change(domain, "DomainDetachDeviceFlags", flags, stored => stored.Detach(DeviceFragment.Parse(xml, Changing with { AbiUpdate = false })),
            (guest, devices) => Removed(guest, devices.Detach(DeviceFragment.Parse(xml, host.Reading with { Inactive = false, SkipValidation = true }))));
    }

    /// <inheritdoc/>
    public override void DomainDetachDeviceAlias(Domain domain, string alias, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainDetachDeviceAlias");
        Change(domain, "DomainDetachDeviceAlias", flags, stored => stored.DetachAlias(alias),
            (guest, devices) => Removed(guest, devices.DetachAlias(alias, isWaitedFor: false))); // the event tells the end of it
    }

    /// <inheritdoc/>
    public override void DomainUpdateDeviceFlags(Domain domain, string xml, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact | (uint)DomainDeviceModifyFlags.Force, ErrorDomain.Qemu, "qemuDomainUpdateDeviceFlags");
        Change(domain, "DomainUpdateDeviceFlags", flags, stored => stored.Update(DeviceFragment.Parse(xml, Changing)),
            (_, devices) => devices.Update(DeviceFragment.Parse(xml, host.Reading with { Inactive = false })), flags.Has(DomainDeviceModifyFlags.Force));
    }

    /// <summary>How devices and changed definitions are read.</summary>
    private ParseOptions Changing => host.Reading with { AbiUpdate = true };

    /// <summary>Changes the definition of the next start, the guest that runs, or both: what is stored is kept only when the guest has taken the change.</summary>
    private void Change(Domain domain, string call, uint flags, Action<StoredDevices> store, Action<Guest<QemuRun>, LiveDevices> change, bool isForced = false)
    {
        using var job = Write(domain, call, out var guest);
        var impact = Impact.Of(guest.State, flags);
        var next = impact.Config ? guest.State.Next.Clone() : null;
        if (next is not null)
            store(new(next, Changing));
        if (impact.Live)
            Plug(guest, session => change(guest, new(session)), isForced);
        Keep(guest, next);
    }

    /// <summary>Changes the guest as it runs; what was done is in the status file even when a later step fails.</summary>
    private void Plug(Guest<QemuRun> guest, Action<PlugSession> change, bool isForced = false)
    {
        var run = guest.State.Run!;
        using var resources = new HostResources(guest, run, host.Associated.Of(guest.Uuid), host.Configuration);
        using var session = new PlugSession(guest, run, run.Monitor, host.LaunchSettings, resources)
        {
            IsForced = isForced,
            Confinement = host.Confinement,
            Configuration = host.Configuration,
            HostDevices = host.HostDevices,
            Definition = host.DefinitionSettings,
            ResourceGroups = host.ResourceGroupsOf(guest.State.Live!),
            Record = state => host.SaveStatus(guest, state),
            RemovalPatience = TimeSpan.FromSeconds(run.Emulator.Architecture is "ppc64" or "ppc64le" ? PseriesPatience : Patience),
        };
        try
        {
            change(session);
        }
        finally
        {
            host.SaveStatus(guest);
        }
    }

    private void Removed(Guest<QemuRun> guest, string? alias)
    {
        if (alias is not null)
            host.Raise(guest, DomainEventID.DeviceRemoved, new DomainEventDeviceRemoved(alias));
    }

    /// <summary>Makes a changed definition the one of the next start; null changes nothing.</summary>
    private void Keep(Guest<QemuRun> guest, DomainDocument? next)
    {
        if (next is null)
            return;
        host.Save(next);
        var stored = host.Store(next);
        guest.Update(state => state with { Stored = stored });
    }
}
