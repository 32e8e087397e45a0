using Libvirt.Documents.Domains.Saving;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Guests.Saving;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Host.Files;
using Libvirt.Stateful.Guests;
using Libvirt.Stateful.Jobs;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    private const DomainSaveRestoreFlags SaveMask = DomainSaveRestoreFlags.BypassCache | DomainSaveRestoreFlags.Running | DomainSaveRestoreFlags.Paused;

    /// <inheritdoc/>
    public override void DomainSave(Domain domain, string to) => DomainSaveFlags(domain, to, null, 0);

    /// <inheritdoc/>
    public override void DomainSaveFlags(Domain domain, string to, string? dxml, uint flags)
    {
        CallFlags.Check(flags, (uint)SaveMask, ErrorDomain.Qemu, "qemuDomainSaveFlags");
        Save(domain, "DomainSaveFlags", to, dxml, flags, null, managed: false);
    }

    /// <inheritdoc/>
    public override void DomainSaveParams(Domain domain, TypedParameter[] @params, uint flags)
    {
        CallFlags.Check(flags, (uint)SaveMask, ErrorDomain.Qemu, "qemuDomainSaveParams");
        var given = new SaveParameters(@params);
        if (given.File is not { } file)
        {
            DomainManagedSave(domain, flags);
            return;
        }
        Save(domain, "DomainSaveParams", file, given.Definition, flags, given.Format, managed: false);
    }

    /// <inheritdoc/>
    public override void DomainManagedSave(Domain dom, uint flags)
    {
        CallFlags.Check(flags, (uint)SaveMask, ErrorDomain.Qemu, "qemuDomainManagedSave");
        var guest = Find(dom);
        if (guest.IsActive && !guest.State.IsPersistent)
            throw Invalid("cannot do managed save for transient domain");
        Save(dom, "DomainManagedSave", host.ManagedSavePath(guest.Name), null, flags, null, managed: true);
    }

    /// <inheritdoc/>
    public override bool DomainHasManagedSaveImage(Domain dom, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuDomainHasManagedSaveImage");
        return Read(dom).HasManagedSave;
    }

    /// <inheritdoc/>
    public override void DomainManagedSaveRemove(Domain dom, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuDomainManagedSaveRemove");
        using var job = Write(dom, "DomainManagedSaveRemove", out var guest);
        PrivateFolder.RemoveFile(host.ManagedSavePath(guest.Name));
        guest.Update(state => state with { HasManagedSave = false });
    }

    /// <inheritdoc/>
    public override string DomainManagedSaveGetXMLDesc(Domain domain, uint flags)
    {
        CallFlags.Check(flags, (uint)DomainSaveImageXMLFlags.XmlSecure, ErrorDomain.Qemu, "qemuDomainManagedSaveGetXMLDesc");
        var guest = Find(domain);
        var path = host.ManagedSavePath(guest.Name);
        return File.Exists(path) ? ImageXml(path, flags) : throw Invalid("domain does not have managed save image");
    }

    /// <inheritdoc/>
    public override void DomainManagedSaveDefineXML(Domain domain, string? dxml, uint flags)
    {
        CallFlags.Check(flags, (uint)(DomainSaveRestoreFlags.Running | DomainSaveRestoreFlags.Paused), ErrorDomain.Qemu, "qemuDomainManagedSaveDefineXML");
        var guest = Find(domain);
        var path = host.ManagedSavePath(guest.Name);
        if (!File.Exists(path))
            throw Invalid("domain does not have managed save image");
        DefineImage(path, dxml, flags);
    }

    /// <inheritdoc/>
    public override string DomainSaveImageGetXMLDesc(Connection conn, string file, uint flags)
    {
        CallFlags.Check(flags, (uint)DomainSaveImageXMLFlags.XmlSecure, ErrorDomain.Qemu, "qemuDomainSaveImageGetXMLDesc");
        return ImageXml(file, flags);
    }

    /// <inheritdoc/>
    public override void DomainSaveImageDefineXML(Connection conn, string file, string dxml, uint flags)
    {
        CallFlags.Check(flags, (uint)(DomainSaveRestoreFlags.Running | DomainSaveRestoreFlags.Paused), ErrorDomain.Qemu, "qemuDomainSaveImageDefineXML");
        DefineImage(file, dxml, flags);
    }

    /// <inheritdoc/>
    public override void DomainRestore(Connection conn, string from) => DomainRestoreFlags(conn, from, null, 0);

    /// <inheritdoc/>
    public override void DomainRestoreFlags(Connection conn, string from, string? dxml, uint flags)
    {
        CallFlags.Check(flags, (uint)(SaveMask | DomainSaveRestoreFlags.ResetNvram), ErrorDomain.Qemu, "qemuDomainRestoreFlags");
        var image = SavedGuest.Open(from);
        var definition = image.Definition(host, dxml);
        while (true)
        {
            using var lease = FindOrAdd(definition, "DomainRestore", new() { Stored = host.Store(definition), IsTransient = true }, out var guest, out bool added);
            if (lease is null)
                continue;
            try
            {
                Restore(guest, image, definition, flags);
            }
            catch when (added)
            {
                host.Forget(guest);
                throw;
            }
            return;
        }
    }

    /// <inheritdoc/>
    public override void DomainRestoreParams(Connection conn, TypedParameter[] @params, uint flags)
    {
        var given = new SaveParameters(@params);
        DomainRestoreFlags(conn, given.File ?? throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, "missing path to file to restore from"), given.Definition, flags);
    }

    /// <summary>Continues a guest from its image; the caller holds a job.</summary>
    private void Restore(Guest<QemuRun> guest, SavedGuest image, DomainDocument definition, uint flags)
    {
        if (guest.IsActive)
            throw LibvirtException.OperationInvalid(ErrorDomain.Domain, $"domain '{guest.Name}' is already active");
        bool runs = flags.Has(DomainSaveRestoreFlags.Running) || image.Header.WasRunning && !flags.Has(DomainSaveRestoreFlags.Paused);
        new GuestStart(host, guest, new()
        {
            IsPaused = !runs,
            ResetNvram = flags.Has(DomainSaveRestoreFlags.ResetNvram),
            Incoming = "defer",
            Image = image,
            BypassesCache = flags.Has(DomainSaveRestoreFlags.BypassCache),
            Reason = DomainRunningReason.Restored,
            Detail = DomainEventStartedDetailType.Restored,
        }).Run(definition);
        host.Raise(guest, DomainEventType.Started, DomainEventStartedDetailType.Restored);
        if (runs)
            host.Raise(guest, DomainEventType.Resumed, DomainEventResumedDetailType.Unpaused);
        else
        {
            guest.Update(state => state.State == DomainState.Paused ? state with { Reason = (int)DomainPausedReason.User } : state);
            host.Raise(guest, DomainEventType.Suspended, DomainEventSuspendedDetailType.Restored);
        }
        host.SaveStatus(guest);
    }

    private void Save(Domain domain, string api, string path, string? dxml, uint flags, string? format, bool managed)
    {
        if (flags.Has(DomainSaveRestoreFlags.Running) && flags.Has(DomainSaveRestoreFlags.Paused))
            throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, "running and paused flags are mutually exclusive");
        var guest = Find(domain);
        using (var job = guest.Jobs.BeginLong(LongJobKind.Save, DomainJobOperation.Save, "remoteDispatch" + api))
        {
            if (guest.State.Run is not { } run)
                throw NotRunning();
            new GuestSave(host, guest, run, job).Run(path, dxml, flags.Has(DomainSaveRestoreFlags.Running) ? true : flags.Has(DomainSaveRestoreFlags.Paused) ? false : null,
                format is null ? null : SaveFile.Format(format, "save"), flags.Has(DomainSaveRestoreFlags.BypassCache));
            if (managed)
                guest.Update(state => state with { HasManagedSave = true });
            new GuestStop(host, guest).Conclude(run, DomainShutoffReason.Saved, DomainEventStoppedDetailType.Saved);
        }
        domain.Id = -1;
    }

    private string ImageXml(string path, uint flags)
        => SavedGuest.Open(path).Definition(host, null).Format(new() { Inactive = true, Secure = flags.Has(DomainSaveImageXMLFlags.XmlSecure) });

    private void DefineImage(string path, string? dxml, uint flags)
    {
        if (flags.Has(DomainSaveRestoreFlags.Running) && flags.Has(DomainSaveRestoreFlags.Paused))
            throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, "running and paused flags are mutually exclusive");
        var image = SavedGuest.Open(path);
        var xml = image.Definition(host, dxml).Format(new() { Inactive = true, Secure = true, Migratable = true });
        image.Rewrite(xml, flags.Has(DomainSaveRestoreFlags.Running) ? true : flags.Has(DomainSaveRestoreFlags.Paused) ? false : null);
    }
}
