using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Guests.Saving;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Host.Files;
using Libvirt.Stateful.Guests;
using Libvirt.Stateful.Jobs;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    private const DomainCreateFlags CreateMask = DomainCreateFlags.StartPaused | DomainCreateFlags.StartAutodestroy | DomainCreateFlags.StartBypassCache
        | DomainCreateFlags.StartForceBoot | DomainCreateFlags.StartResetNvram;

    /// <inheritdoc/>
    public override void DomainCreate(Domain domain) => DomainCreateWithFlags(domain, 0);

    /// <inheritdoc/>
    public override void DomainCreateWithFlags(Domain domain, uint flags)
    {
        CallFlags.Check(flags, (uint)CreateMask, ErrorDomain.Qemu, "qemuDomainCreateWithFlags");
        var guest = Find(domain);
        using (var job = guest.Jobs.BeginLong(LongJobKind.Start, DomainJobOperation.Start, "remoteDispatchDomainCreate"))
        {
            if (guest.IsRemoved)
                throw Missing(domain);
            if (guest.IsActive)
                throw Invalid("domain is already running");
            if (!StartSaved(guest, flags))
            {
                StartFresh(domain.Connection, guest, null, flags);
                RaiseStarted(guest, flags);
            }
        }
        domain.Id = guest.State.Id;
    }

    /// <inheritdoc/>
    public override Domain DomainCreateLinux(Connection conn, string xmlDesc, uint flags) => DomainCreateXML(conn, xmlDesc, flags);

    /// <inheritdoc/>
    public override Domain DomainCreateXML(Connection conn, string xmlDesc, uint flags)
    {
        CallFlags.Check(flags, (uint)(DomainCreateFlags.StartPaused | DomainCreateFlags.StartAutodestroy | DomainCreateFlags.StartValidate | DomainCreateFlags.StartResetNvram),
            ErrorDomain.Qemu, "qemuDomainCreateXML");
        var definition = DomainDocument.Parse(xmlDesc, host.Reading with { Validate = flags.Has(DomainCreateFlags.StartValidate), AbiUpdate = true });
        while (true)
        {
            // A transient guest is in the table only while it runs, or is about to.
            using var lease = FindOrAdd(definition, "DomainCreateXML", new() { Stored = host.Store(definition), IsTransient = true }, out var guest, out bool added);
            if (lease is null)
                continue;
            if (guest.IsActive)
                throw LibvirtException.OperationInvalid(ErrorDomain.Domain, $"domain '{guest.Name}' is already active");
            try
            {
                StartFresh(conn, guest, definition, flags);
            }
            catch when (added)
            {
                host.Forget(guest);
                throw;
            }
            RaiseStarted(guest, flags);
            return guest.For(conn);
        }
    }

    /// <summary>Continues from the image of managed save, when there is one and it is not to be forgotten.</summary>
    /// <returns>false when the guest has to boot</returns>
    private bool StartSaved(Guest<QemuRun> guest, uint flags)
    {
        var path = host.ManagedSavePath(guest.Name);
        if (!File.Exists(path))
            return false;
        if (flags.Has(DomainCreateFlags.StartForceBoot))
        {
            Forget(guest, path);
            return false;
        }
        SavedGuest image;
        try
        {
            image = SavedGuest.Open(path);
        }
        catch (LibvirtException e) when (e.Code == ErrorNumber.OperationFailed)
        {
            // A half image, or none: the guest boots, and nothing of it is lost.
            StateFile.Move(path, path + ".broken", ErrorDomain.Qemu);
            guest.Update(state => state with { HasManagedSave = false });
            host.Report($"the saved image of guest '{guest.Name}' cannot be used and is kept as {path}.broken: {e.Message}");
            return false;
        }
        Restore(guest, image, image.Definition(host, null), (flags.Has(DomainCreateFlags.StartPaused) ? (uint)DomainSaveRestoreFlags.Paused : 0)
            | (flags.Has(DomainCreateFlags.StartBypassCache) ? (uint)DomainSaveRestoreFlags.BypassCache : 0));
        Forget(guest, path);
        return true;
    }

    private static void Forget(Guest<QemuRun> guest, string image)
    {
        PrivateFolder.RemoveFile(image);
        guest.Update(state => state with { HasManagedSave = false });
    }

    /// <summary>Starts a guest with the host, from its saved state when there is one.</summary>
    internal void StartWithHost(Guest<QemuRun> guest)
    {
        using var job = guest.Jobs.BeginLong(LongJobKind.Start, DomainJobOperation.Start, "autostart");
        if (guest.IsActive || guest.IsRemoved)
            return;
        uint flags = host.Configuration.Get(HostPowerSettings.StartBypassCache) ? (uint)DomainCreateFlags.StartBypassCache : 0;
        if (StartSaved(guest, flags))
            return;
        StartFresh(null, guest, null, flags);
        RaiseStarted(guest, flags);
    }

    private void StartFresh(Connection? connection, Guest<QemuRun> guest, DomainDocument? definition, uint flags) => new GuestStart(host, guest, new()
    {
        IsPaused = flags.Has(DomainCreateFlags.StartPaused),
        AutoDestroy = flags.Has(DomainCreateFlags.StartAutodestroy) ? connection : null,
        ResetNvram = flags.Has(DomainCreateFlags.StartResetNvram),
    }).Run(definition);

    /// <summary>What listeners hear of a start; a guest that is to stay paused is told to be suspended too.</summary>
    private void RaiseStarted(Guest<QemuRun> guest, uint flags)
    {
        host.Raise(guest, DomainEventType.Started, DomainEventStartedDetailType.Booted);
        if (flags.Has(DomainCreateFlags.StartPaused))
        {
            guest.Update(state => state.State == DomainState.Paused ? state with { Reason = (int)DomainPausedReason.User } : state);
            host.Raise(guest, DomainEventType.Suspended, DomainEventSuspendedDetailType.Paused);
            host.SaveStatus(guest);
        }
    }
}
