using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Helpers;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Host.Files;
using Libvirt.Stateful.Guests;
using Libvirt.Stateful.Jobs;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    private const DomainUndefineFlagsValues UndefineMask = DomainUndefineFlagsValues.ManagedSave | DomainUndefineFlagsValues.SnapshotsMetadata
        | DomainUndefineFlagsValues.CheckpointsMetadata | DomainUndefineFlagsValues.Nvram | DomainUndefineFlagsValues.KeepNvram
        | DomainUndefineFlagsValues.Tpm | DomainUndefineFlagsValues.KeepTpm;

    /// <inheritdoc/>
    public override Domain DomainDefineXML(Connection conn, string xml) => DomainDefineXMLFlags(conn, xml, 0);

    /// <inheritdoc/>
    public override Domain DomainDefineXMLFlags(Connection conn, string xml, uint flags)
    {
        CallFlags.Check(flags, (uint)DomainDefineFlags.Validate, ErrorDomain.Qemu, "qemuDomainDefineXMLFlags");
        var definition = DomainDocument.Parse(xml, host.Reading with { Validate = flags.Has(DomainDefineFlags.Validate), AbiUpdate = true });
        if (definition.Name.Contains('\n'))
            throw LibvirtException.Create(ErrorDomain.Xml, ErrorNumber.XmlDetail, "invalid char in name: \n");
        while (true)
        {
            using var job = FindOrAdd(definition, "DomainDefineXML", new() { Stored = host.Store(definition) }, out var guest, out bool added);
            if (job is null)
                continue; // it went away meanwhile
            try
            {
                host.Save(definition);
            }
            catch
            {
                if (added)
                    host.Forget(guest);
                throw;
            }
            var stored = host.Store(definition);
            bool updates = !added && guest.State.IsPersistent;
            guest.Update(state => state with { Stored = stored, IsTransient = false });
            host.Raise(guest, DomainEventType.Defined, updates ? DomainEventDefinedDetailType.Updated : DomainEventDefinedDetailType.Added);
            return guest.For(conn);
        }
    }

    /// <inheritdoc/>
    public override void DomainUndefine(Domain domain) => DomainUndefineFlags(domain, 0);

    /// <inheritdoc/>
    public override void DomainUndefineFlags(Domain domain, uint flags)
    {
        CallFlags.Check(flags, (uint)UndefineMask, ErrorDomain.Qemu, "qemuDomainUndefineFlags");
        Exclusive(flags, DomainUndefineFlagsValues.Nvram, DomainUndefineFlagsValues.KeepNvram, "VIR_DOMAIN_UNDEFINE_NVRAM", "VIR_DOMAIN_UNDEFINE_KEEP_NVRAM");
        Exclusive(flags, DomainUndefineFlagsValues.Tpm, DomainUndefineFlagsValues.KeepTpm, "VIR_DOMAIN_UNDEFINE_TPM", "VIR_DOMAIN_UNDEFINE_KEEP_TPM");
        using var job = Write(domain, "DomainUndefineFlags", out var guest);
        var state = guest.State;
        if (!state.IsPersistent)
            throw Invalid("cannot undefine transient domain");
        var image = host.ManagedSavePath(guest.Name);
        if (File.Exists(image))
        {
            if (!flags.Has(DomainUndefineFlagsValues.ManagedSave))
                throw Invalid("Refusing to undefine while domain managed save image exists");
            PrivateFolder.RemoveFile(image);
            if (File.Exists(image))
                throw Invalid("Failed to remove domain managed save image");
        }
        UndefineNvram(state, flags);
        host.Definitions.Remove(guest.Name);
        host.Raise(guest, DomainEventType.Undefined, DomainEventUndefinedDetailType.Removed);
        guest.Update(s => s.IsActive ? s with { Stored = null, Autostart = false, AutostartOnce = false, HasManagedSave = false } : s with { IsTransient = true, Autostart = false, AutostartOnce = false, HasManagedSave = false });
        if (state.IsActive)
            return;
        GuestHelpers.RemoveTpmState(host.Configuration, state.Next, flags.Has(DomainUndefineFlagsValues.Tpm), flags.Has(DomainUndefineFlagsValues.KeepTpm));
        host.Forget(guest);
    }

    /// <inheritdoc/>
    public override void DomainRename(Domain dom, string newName, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuDomainRename");
        if (newName.Contains('/'))
            throw LibvirtException.Xml(ErrorDomain.Qemu, $"name {newName} cannot contain '/'");
        using var job = Write(dom, "DomainRename", out var guest);
        var state = guest.State;
        if (state.IsActive)
            throw Invalid("cannot rename active domain");
        if (state.State != DomainState.Shutoff)
            throw Invalid("domain must be shutoff");
        if (state.HasManagedSave || File.Exists(host.ManagedSavePath(guest.Name)))
            throw Invalid("domain with a managed saved state can't be renamed");
        if (newName == guest.Name)
            throw LibvirtException.OperationInvalid(ErrorDomain.Domain, "Can't rename domain to itself");
        string old = guest.Name;
        var renamed = state.Next.Clone();
        renamed.Name = newName;
        var leaving = ObjectEvent.Of(old, guest.Uuid, -1, DomainEventID.Lifecycle, new DomainEventLifecycle((int)DomainEventType.Undefined, (int)DomainEventUndefinedDetailType.Renamed));
        if (host.Guests.TryFind(newName, out _))
            throw LibvirtException.OperationInvalid(ErrorDomain.Domain, $"domain with name '{newName}' already exists");
        host.Save(renamed);
        var stored = host.Store(renamed);
        bool done = host.Guests.Rename(guest, newName, () =>
        {
            guest.ChangeName(newName);
            guest.Update(s => s with { Stored = stored });
        });
        if (!done)
        {
            // Somebody defined that name meanwhile, and wrote its own file over ours.
            throw LibvirtException.OperationInvalid(ErrorDomain.Domain, $"domain with name '{newName}' already exists");
        }
        if (state.Autostart)
            host.Definitions.SetAutostart(newName, true);
        if (state.AutostartOnce)
            host.Definitions.SetAutostartOnce(newName, true);
        host.Definitions.Remove(old);
        dom.Rename(newName);
        host.Events.Queue(leaving);
        host.Raise(guest, DomainEventType.Defined, DomainEventDefinedDetailType.Renamed);
    }

    private static void Exclusive(uint flags, DomainUndefineFlagsValues one, DomainUndefineFlagsValues other, string first, string second)
    {
        if (flags.Has(one) && flags.Has(other))
            throw LibvirtException.InvalidParameter(ErrorDomain.Qemu, "qemuDomainUndefineFlags", "flags", $"Flags '{first}' and '{second}' are mutually exclusive");
    }

    /// <summary>The variables of the firmware go with the guest, or stay, as the caller said.</summary>
    private static void UndefineNvram(GuestState<QemuRun> state, uint flags)
    {
        if (state.Next.Os.Nvram?.Path is not { } nvram || !File.Exists(nvram))
            return;
        if (flags.Has(DomainUndefineFlagsValues.Nvram))
        {
            PrivateFolder.RemoveFile(nvram);
            if (File.Exists(nvram))
                throw LibvirtException.System(ErrorDomain.Qemu, 0, $"failed to remove nvram: {nvram}");
        }
        else if (!flags.Has(DomainUndefineFlagsValues.KeepNvram))
            throw Invalid("cannot undefine domain with nvram");
    }

    /// <summary>The guest with the definition's name and UUID with a job begun, or a new one; null when it was removed at this moment.</summary>
    private JobLease? FindOrAdd(DomainDocument definition, string api, GuestState<QemuRun> first, out Guest<QemuRun> guest, out bool added)
    {
        var created = host.Create(definition.Name, definition.Uuid!.Value, first);
        var lease = created.Jobs.Begin(JobKind.Modify, "remoteDispatch" + api); // nobody changes it half made
        if (host.Guests.TryAdd(created) is not { } there)
        {
            (guest, added) = (created, true);
            return lease;
        }
        (guest, added) = (there, false);
        if (there.Uuid != created.Uuid)
            throw LibvirtException.OperationFailed(ErrorDomain.Domain, $"domain '{there.Name}' already exists with uuid {there.Uuid}");
        if (there.Name != created.Name)
            throw LibvirtException.OperationFailed(ErrorDomain.Domain, $"domain '{there.Name}' is already defined with uuid {there.Uuid}");
        lease = there.Jobs.Begin(JobKind.Modify, "remoteDispatch" + api);
        if (!there.IsRemoved)
            return lease;
        lease.Dispose();
        return null;
    }
}
