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
        using var job = Write(domain, "DomainAttachDeviceFlags", out var guest);
        var impact = Impact.Of(guest.State, flags);
        var next = impact.Config ? guest.State.Next.Clone() : null;
        if (next is not null)
            new StoredDevices(next, Changing).Attach(DeviceFragment.Parse(xml, Changing));
        if (impact.Live)
            Live(guest, devices =>
            {
                if (devices.Attach(DeviceFragment.Parse(xml, Changing with { Inactive = false }), Changing with { Inactive = false }) is { } alias)
                    host.Raise(guest, DomainEventID.DeviceAdded, new DomainEventDeviceAdded(alias));
            });
        Keep(guest, next);
    }

    /// <inheritdoc/>
    public override void DomainDetachDevice(Domain domain, string xml) => DomainDetachDeviceFlags(domain, xml, (uint)DomainModificationImpact.Live);

    /// <inheritdoc/>
    public override void DomainDetachDeviceFlags(Domain domain, string xml, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainDetachDeviceFlags");
        using var job = Write(domain, "DomainDetachDeviceFlags", out var guest);
        var impact = Impact.Of(guest.State, flags);
        var next = impact.Config ? guest.State.Next.Clone() : null;
        if (next is not null)
            new StoredDevices(next, Changing).Detach(DeviceFragment.Parse(xml, Changing with { AbiUpdate = false }));
        if (impact.Live)
            Live(guest, devices => Removed(guest, devices.Detach(DeviceFragment.Parse(xml, host.Reading with { Inactive = false, SkipValidation = true }))));
        Keep(guest, next);
    }

    /// <inheritdoc/>
    public override void DomainDetachDeviceAlias(Domain domain, string alias, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainDetachDeviceAlias");
        using var job = Write(domain, "DomainDetachDeviceAlias", out var guest);
        var impact = Impact.Of(guest.State, flags);
        var next = impact.Config ? guest.State.Next.Clone() : null;
        if (next is not null)
            new StoredDevices(next, Changing).DetachAlias(alias);
        if (impact.Live)
            Live(guest, devices => Removed(guest, devices.DetachAlias(alias, isWaitedFor: false))); // the event tells the end of it
        Keep(guest, next);
    }

    /// <inheritdoc/>
    public override void DomainUpdateDeviceFlags(Domain domain, string xml, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact | (uint)DomainDeviceModifyFlags.Force, ErrorDomain.Qemu, "qemuDomainUpdateDeviceFlags");
        using var job = Write(domain, "DomainUpdateDeviceFlags", out var guest);
        var impact = Impact.Of(guest.State, flags);
        var next = impact.Config ? guest.State.Next.Clone() : null;
        if (next is not null)
            new StoredDevices(next, Changing).Update(DeviceFragment.Parse(xml, Changing));
        if (impact.Live)
            Live(guest, devices => devices.Update(DeviceFragment.Parse(xml, host.Reading with { Inactive = false })), flags.Has(DomainDeviceModifyFlags.Force));
        Keep(guest, next);
    }

    /// <summary>How devices and changed definitions are read.</summary>
    private ParseOptions Changing => host.Reading with { AbiUpdate = true };

    private void Live(Guest<QemuRun> guest, Action<LiveDevices> change, bool isForced = false) => Plug(guest, session => change(new(session)), isForced);

    /// <summary>Changes the guest as it runs; what was done is in the status file even when a later step fails.</summary>
    private void Plug(Guest<QemuRun> guest, Action<PlugSession> change, bool isForced = false)
    {
        var run = guest.State.Run!;
        using var resources = new HostResources(guest, run, host.Associated.Of(guest.Uuid), host.Configuration);
        using var session = new PlugSession(guest, run, run.Monitor, host.LaunchSettings, resources)
        {
            IsForced = isForced,
            Confinement = host.Confinement,
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
