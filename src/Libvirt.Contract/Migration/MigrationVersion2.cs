namespace Libvirt;

/// <summary>The second protocol, led by the client: prepare on the destination, perform on the source, finish on the destination, which always learns how it went.</summary>
internal static class MigrationVersion2
{
    /// <summary>Runs all steps; answers the guest on the destination.</summary>
    /// <exception cref="LibvirtException">the guest stays on the source: the error of the step that failed first</exception>
    public static Domain Run(MigrationCall call, Connection destination)
    {
        var (source, there) = (call.SourceDriver, destination.Drivers.Hypervisor);
        var domain = call.Domain;
        var document = source.DomainGetXMLDesc(domain, call.SourceSupports(DriverFeature.XmlMigratable)
            ? (uint)DomainXMLFlags.Migratable : (uint)(DomainXMLFlags.Secure | DomainXMLFlags.UpdateCpu));
        var flags = MigrationVersion1.Flags(call);
        var p = call.Parameters;
        var (cookie, uriOut) = there.DomainMigratePrepare2(destination, p.Uri, flags & ~MigrationVersion1.SourceOnly, p.DestinationName, p.Bandwidth, document);
        var uri = uriOut ?? p.Uri ?? throw LibvirtException.Internal(ErrorDomain.Domain, "domainMigratePrepare2 did not set uri");
        LibvirtException? failure = null;
        try
        {
            source.DomainMigratePerform(domain, cookie, uri, flags, p.DestinationName, p.Bandwidth);
        }
        catch (LibvirtException error)
        {
            failure = error;
        }
        try
        {
            return there.DomainMigrateFinish2(destination, p.DestinationName ?? domain.Name, cookie, uri, flags & ~MigrationVersion1.SourceOnly, failure is null ? 0 : 1);
        }
        catch (LibvirtException) when (failure is not null)
        {
            throw failure;
        }
    }
}
