namespace Libvirt;

/// <summary>The first protocol, led by the client: the destination never learns that the source's step has failed.</summary>
internal static class MigrationVersion1
{
    private static readonly LogSource Log = new("libvirt.migration");

    /// <summary>Flags that mean nothing on the destination.</summary>
    public const ulong SourceOnly = (uint)(DomainMigrateFlags.AbortOnError | DomainMigrateFlags.AutoConverge);

    /// <summary>Runs all steps; answers the guest on the destination.</summary>
    /// <exception cref="LibvirtException">a step has failed</exception>
    public static Domain Run(MigrationCall call, Connection destination)
    {
        var there = destination.Drivers.Hypervisor;
        var flags = Flags(call);
        var p = call.Parameters;
        var (cookie, uriOut) = there.DomainMigratePrepare(destination, p.Uri, flags & ~SourceOnly, p.DestinationName, p.Bandwidth);
        var uri = uriOut ?? p.Uri ?? throw LibvirtException.Internal(ErrorDomain.Domain, "domainMigratePrepare did not set uri");
        call.SourceDriver.DomainMigratePerform(call.Domain, cookie, uri, flags, p.DestinationName, p.Bandwidth);
        return there.DomainMigrateFinish(destination, p.DestinationName ?? call.Domain.Name, cookie, uri, flags & ~SourceOnly);
    }

    /// <summary>The flags of a migration whose protocol knows no protection; a guest that is paused now shall be so on the destination.</summary>
    public static ulong Flags(MigrationCall call)
    {
        var flags = call.Flags & ~(ulong)DomainMigrateFlags.ChangeProtection;
        try
        {
            if (call.SourceDriver.DomainGetInfo(call.Domain).State == (int)DomainState.Paused)
                flags |= (uint)DomainMigrateFlags.Paused;
        }
        catch (LibvirtException error)
        {
            // As native's, the migration goes on with what was asked for.
            Log.Debug($"state of guest {call.Domain.Name} is unknown: {error.Message}");
        }
        return flags;
    }
}
