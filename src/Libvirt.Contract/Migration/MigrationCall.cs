namespace Libvirt;

/// <summary>What a program asks for with a call of the virDomainMigrate family.</summary>
/// <param name="Function">The C function, for errors.</param>
/// <param name="Domain">The guest on the source.</param>
/// <param name="Flags">VIR_MIGRATE_*.</param>
/// <param name="Parameters">VIR_MIGRATE_PARAM_*, whatever form the call has.</param>
internal sealed record MigrationCall(string Function, Domain Domain, ulong Flags, MigrationParameters Parameters)
{
    /// <summary>Where the guest is.</summary>
    public Connection Source => Domain.Connection;

    /// <summary>What serves the source.</summary>
    public HypervisorDriver SourceDriver => Domain.Connection.Drivers.Hypervisor;

    /// <summary>True when a flag is given.</summary>
    public bool Has(DomainMigrateFlags flag) => (Flags & (uint)flag) != 0;

    /// <summary>True when the source has a feature.</summary>
    public bool SourceSupports(DriverFeature feature) => SourceDriver.Supports(Source, feature);

    /// <summary>True when source and destination have a feature; both are asked, as native asks both.</summary>
    public bool BothSupport(Connection destination, DriverFeature feature)
        => SourceSupports(feature) & destination.Drivers.Hypervisor.Supports(destination, feature);

    /// <summary>VIR_ERR_NO_SUPPORT of the call.</summary>
    public LibvirtException NoSupport() => LibvirtException.NoSupport(ErrorDomain.Domain, Function);

    /// <summary>VIR_ERR_ARGUMENT_UNSUPPORTED.</summary>
    public static LibvirtException Unsupported(string detail) => LibvirtException.Create(ErrorDomain.Domain, ErrorNumber.ArgumentUnsupported, detail);
}
