namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    private const DomainXMLFlags XmlFlags = DomainXMLFlags.Secure | DomainXMLFlags.Inactive | DomainXMLFlags.UpdateCpu | DomainXMLFlags.Migratable;

    /// <inheritdoc/>
    public override (int State, int Reason) DomainGetState(Domain domain, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuDomainGetState");
        var state = Read(domain);
        return ((int)state.State, state.Reason);
    }

    /// <inheritdoc/>
    public override string DomainGetXMLDesc(Domain domain, uint flags)
    {
        CallFlags.Check(flags, (uint)XmlFlags, ErrorDomain.Qemu, "qemuDomainGetXMLDesc");
        var state = Read(domain);
        bool inactive = flags.Has(DomainXMLFlags.Inactive) || !state.IsActive;
        var definition = flags.Has(DomainXMLFlags.Inactive) ? state.Next : state.Definition;
        if (flags.Has(DomainXMLFlags.Migratable))
            definition = host.Migratable(definition, ReferenceEquals(definition, state.Live) ? state.Run : null);
        if (flags.Has(DomainXMLFlags.UpdateCpu) && definition.Devices.Emulator is { } path && host.Emulators.Find(path) is { } emulator)
            Preparation.CpuPreparation.Update(definition = definition.Clone(), emulator, Capabilities.HostProcessor.Cpu());
        return definition.Format(new() { Inactive = inactive, Secure = flags.Has(DomainXMLFlags.Secure), Migratable = flags.Has(DomainXMLFlags.Migratable) });
    }

    /// <inheritdoc/>
    public override bool DomainIsActive(Domain dom) => Read(dom).IsActive;

    /// <inheritdoc/>
    public override bool DomainIsPersistent(Domain dom) => Read(dom).IsPersistent;

    /// <inheritdoc/>
    public override bool DomainIsUpdated(Domain dom) => Read(dom).IsUpdated;

    /// <inheritdoc/>
    public override string DomainGetOSType(Domain domain) => Read(domain).Definition.Os.Type.Value;

    /// <inheritdoc/>
    public override ulong DomainGetMaxMemory(Domain domain) => Read(domain).Definition.Memory;

    /// <inheritdoc/>
    public override int DomainGetAutostart(Domain domain) => Read(domain).Autostart ? 1 : 0;

    /// <inheritdoc/>
    public override void DomainSetAutostart(Domain domain, int autostart)
    {
        using var job = Write(domain, "DomainSetAutostart", out var guest);
        if (!guest.State.IsPersistent)
            throw Invalid("cannot set autostart for transient domain");
        host.Definitions.SetAutostart(guest.Name, autostart != 0);
        guest.Update(state => state with { Autostart = autostart != 0 });
    }

    /// <inheritdoc/>
    public override int DomainGetAutostartOnce(Domain domain) => Read(domain).AutostartOnce ? 1 : 0;

    /// <inheritdoc/>
    public override void DomainSetAutostartOnce(Domain domain, int autostart)
    {
        using var job = Write(domain, "DomainSetAutostartOnce", out var guest);
        if (!guest.State.IsPersistent)
            throw Invalid("cannot set autostart for transient domain");
        host.Definitions.SetAutostartOnce(guest.Name, autostart != 0);
        guest.Update(state => state with { AutostartOnce = autostart != 0 });
    }

    /// <inheritdoc/>
    public override string DomainGetMetadata(Domain domain, int type, string? uri, uint flags)
    {
        CallFlags.Check(flags, 3, ErrorDomain.Qemu, "qemuDomainGetMetadata");
        Descriptions.CheckType(type, ErrorDomain.Domain);
        return Descriptions.Get(ReadOne(domain, flags), type, uri, ErrorDomain.Domain)
            ?? throw LibvirtException.Create(ErrorDomain.Domain, ErrorNumber.NoDomainMetadata, "Requested metadata element is not present");
    }

    /// <inheritdoc/>
    public override void DomainSetMetadata(Domain domain, int type, string? metadata, string? key, string? uri, uint flags)
    {
        CallFlags.Check(flags, 3, ErrorDomain.Qemu, "qemuDomainSetMetadata");
        using var job = Write(domain, "DomainSetMetadata", out var guest);
        Edit(guest, Impact.Of(guest.State, flags), d => Descriptions.Set(d, type, metadata, key, uri, ErrorDomain.Domain));
        Hosts.GuestEventExtensions.Raise(host, guest, DomainEventID.MetadataChange, new DomainEventMetadataChange(type, uri));
    }
}
