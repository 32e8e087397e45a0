namespace Libvirt;

/// <summary>
/// The migration calls: the library leads them through the steps that drivers override (DomainMigrateBegin3 and its siblings, generated). What the
/// arguments alone forbid is checked in front of the calls (abi/guards.json).
/// </summary>
public partial class HypervisorDriver
{
    /// <summary>virDomainMigrate, since 0.3.2.</summary>
    /// <param name="domain">The guest; this driver is its source's.</param>
    /// <param name="dconn">The destination.</param>
    /// <param name="flags">VIR_MIGRATE_*.</param>
    /// <param name="dname">The guest's name on the destination; null to keep it.</param>
    /// <param name="uri">Where the destination's hypervisor listens; peer-to-peer: the destination's libvirt, as the source reaches it; null for what fits.</param>
    /// <param name="bandwidth">MiB/s; 0 for the driver's default.</param>
    /// <exception cref="LibvirtException">VIR_ERR_NO_SUPPORT: no common protocol; VIR_ERR_ARGUMENT_UNSUPPORTED; errors of the steps</exception>
    public Domain DomainMigrate(Domain domain, Connection dconn, ulong flags, string? dname, string? uri, ulong bandwidth)
    {
        const string function = "virDomainMigrate";
        return (flags & (uint)DomainMigrateFlags.Peer2peer) == 0
            ? Lead(new(function, domain, flags, MigrationParameters.Of(uri, dname, null, bandwidth)), dconn, null)
            : Lead(new(function, domain, flags, MigrationParameters.Of(null, dname, null, bandwidth)), dconn, uri);
    }

    /// <summary>virDomainMigrate2, since 0.9.2.</summary>
    /// <param name="domain">The guest; this driver is its source's.</param>
    /// <param name="dconn">The destination.</param>
    /// <param name="dxml">The guest's document as the destination shall have it; null to keep it.</param>
    /// <param name="flags">VIR_MIGRATE_*.</param>
    /// <param name="dname">The guest's name on the destination; null to keep it.</param>
    /// <param name="uri">Where the destination's hypervisor listens; null for what fits.</param>
    /// <param name="bandwidth">MiB/s; 0 for the driver's default.</param>
    /// <exception cref="LibvirtException">VIR_ERR_NO_SUPPORT: no common protocol; VIR_ERR_ARGUMENT_UNSUPPORTED; errors of the steps</exception>
    public Domain DomainMigrate2(Domain domain, Connection dconn, string? dxml, ulong flags, string? dname, string? uri, ulong bandwidth)
        => Lead(new("virDomainMigrate2", domain, flags, MigrationParameters.Of(uri, dname, dxml, bandwidth)), dconn, null);

    /// <summary>virDomainMigrate3, since 1.1.0.</summary>
    /// <param name="domain">The guest; this driver is its source's.</param>
    /// <param name="dconn">The destination.</param>
    /// <param name="parameters">VIR_MIGRATE_PARAM_*.</param>
    /// <param name="flags">VIR_MIGRATE_*.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: an empty name; VIR_ERR_NO_SUPPORT: no common protocol; VIR_ERR_ARGUMENT_UNSUPPORTED; errors of the steps</exception>
    public Domain DomainMigrate3(Domain domain, Connection dconn, TypedParameter[] parameters, uint flags)
    {
        var call = new MigrationCall("virDomainMigrate3", domain, flags, new MigrationParameters(parameters));
        call.Parameters.CheckTypes();
        CheckName(call);
        ManagedMigration.CheckOffline(call, dconn);
        ManagedMigration.CheckProtection(call);
        return ManagedMigration.RunExtensible(call, dconn);
    }

    /// <summary>virDomainMigrateToURI, since 0.7.2.</summary>
    /// <param name="domain">The guest; this driver is its source's.</param>
    /// <param name="duri">Peer-to-peer: the destination's libvirt, as the source reaches it; else where its hypervisor listens.</param>
    /// <param name="flags">VIR_MIGRATE_*.</param>
    /// <param name="dname">The guest's name on the destination; null to keep it.</param>
    /// <param name="bandwidth">MiB/s; 0 for the driver's default.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: the destination is the source; VIR_ERR_ARGUMENT_UNSUPPORTED; errors of the step</exception>
    public void DomainMigrateToURI(Domain domain, string duri, ulong flags, string? dname, ulong bandwidth)
    {
        bool isPeerToPeer = (flags & (uint)DomainMigrateFlags.Peer2peer) != 0;
        UnmanagedMigration.Run(new("virDomainMigrateToURI", domain, flags, MigrationParameters.Of(isPeerToPeer ? null : duri, dname, null, bandwidth)), duri);
    }

    /// <summary>virDomainMigrateToURI2, since 0.9.2.</summary>
    /// <param name="domain">The guest; this driver is its source's.</param>
    /// <param name="dconnuri">Peer-to-peer: the destination's libvirt, as the source reaches it.</param>
    /// <param name="miguri">Where the destination's hypervisor listens; null for what fits.</param>
    /// <param name="dxml">The guest's document as the destination shall have it; null to keep it.</param>
    /// <param name="flags">VIR_MIGRATE_*.</param>
    /// <param name="dname">The guest's name on the destination; null to keep it.</param>
    /// <param name="bandwidth">MiB/s; 0 for the driver's default.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: the destination is the source; VIR_ERR_ARGUMENT_UNSUPPORTED; errors of the step</exception>
    public void DomainMigrateToURI2(Domain domain, string? dconnuri, string? miguri, string? dxml, ulong flags, string? dname, ulong bandwidth)
        => UnmanagedMigration.Run(new("virDomainMigrateToURI2", domain, flags, MigrationParameters.Of(miguri, dname, dxml, bandwidth)), dconnuri);

    /// <summary>virDomainMigrateToURI3, since 1.1.0.</summary>
    /// <param name="domain">The guest; this driver is its source's.</param>
    /// <param name="dconnuri">Peer-to-peer: the destination's libvirt, as the source reaches it.</param>
    /// <param name="parameters">VIR_MIGRATE_PARAM_*.</param>
    /// <param name="flags">VIR_MIGRATE_*.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: the destination is the source; VIR_ERR_ARGUMENT_UNSUPPORTED; errors of the step</exception>
    public void DomainMigrateToURI3(Domain domain, string? dconnuri, TypedParameter[] parameters, uint flags)
        => UnmanagedMigration.Run(new("virDomainMigrateToURI3", domain, flags, new MigrationParameters(parameters)), dconnuri);

    /// <summary>The older calls: led by the client, or by the source with the client only looking for the guest afterwards.</summary>
    private static Domain Lead(MigrationCall call, Connection dconn, string? peerUri)
    {
        ManagedMigration.CheckOffline(call, dconn);
        if (!call.Has(DomainMigrateFlags.Peer2peer))
        {
            ManagedMigration.CheckProtection(call);
            if (call.Has(DomainMigrateFlags.Tunnelled))
                throw LibvirtException.OperationInvalid(ErrorDomain.Domain, "cannot perform tunnelled migration without using peer2peer flag");
            return ManagedMigration.Run(call, dconn);
        }
        if (!call.SourceSupports(DriverFeature.MigrationP2p))
            throw call.NoSupport();
        var there = dconn.Drivers.Hypervisor;
        UnmanagedMigration.Run(call, peerUri ?? there.ConnectGetURI(dconn));
        return there.DomainLookupByName(dconn, call.Parameters.DestinationName ?? call.Domain.Name);
    }

    private static void CheckName(MigrationCall call)
    {
        if (call.Parameters.DestinationName is "")
            throw LibvirtException.InvalidParameter(ErrorDomain.Domain, call.Function, "dname", $"string dname in {call.Function} must not be empty");
    }
}
