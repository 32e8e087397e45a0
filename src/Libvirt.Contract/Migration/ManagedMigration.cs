namespace Libvirt;

/// <summary>A migration that the client leads, with the newest protocol that both sides know.</summary>
internal static class ManagedMigration
{
    /// <summary>virDomainMigrate and virDomainMigrate2, which know no parameters: never the steps with parameters, even where both sides have them.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_NO_SUPPORT: no common protocol; VIR_ERR_ARGUMENT_UNSUPPORTED: the protocol cannot do what is asked for; errors of steps</exception>
    public static Domain Run(MigrationCall call, Connection destination)
    {
        if (call.BothSupport(destination, DriverFeature.MigrationV3))
            return new MigrationVersion3(call, destination, extensible: false).Run();
        if (call.BothSupport(destination, DriverFeature.MigrationV2))
            return Old(call, destination, MigrationVersion2.Run);
        if (call.BothSupport(destination, DriverFeature.MigrationV1))
            return Old(call, destination, MigrationVersion1.Run);
        throw call.NoSupport();
    }

    /// <summary>virDomainMigrate3.</summary>
    /// <exception cref="LibvirtException">as the other, and VIR_ERR_ARGUMENT_UNSUPPORTED: a side does not know parameters, and some are given that the old steps cannot carry</exception>
    public static Domain RunExtensible(MigrationCall call, Connection destination)
    {
        if (call.BothSupport(destination, DriverFeature.MigrationParams))
        {
            call.Parameters.CheckValues();
            return new MigrationVersion3(call, destination, extensible: true).Run();
        }
        if (!call.Parameters.FitOldSteps)
            throw MigrationCall.Unsupported("Migration APIs with extensible parameters are not supported but extended parameters were passed");
        return Run(call, destination);
    }

    /// <summary>Refuses an offline migration that a side does not know.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_ARGUMENT_UNSUPPORTED</exception>
    public static void CheckOffline(MigrationCall call, Connection destination)
    {
        if (!call.Has(DomainMigrateFlags.Offline))
            return;
        if (!call.SourceSupports(DriverFeature.MigrationOffline))
            throw MigrationCall.Unsupported("offline migration is not supported by the source host");
        if (!destination.Drivers.Hypervisor.Supports(destination, DriverFeature.MigrationOffline))
            throw MigrationCall.Unsupported("offline migration is not supported by the destination host");
    }

    /// <summary>Refuses protection that the source does not know; without being asked for it, it is only done where it is known.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_ARGUMENT_UNSUPPORTED</exception>
    public static void CheckProtection(MigrationCall call)
    {
        if (call.Has(DomainMigrateFlags.ChangeProtection) && !call.SourceSupports(DriverFeature.MigrateChangeProtection))
            throw MigrationCall.Unsupported("cannot enforce change protection");
    }

    private static Domain Old(MigrationCall call, Connection destination, Func<MigrationCall, Connection, Domain> run)
        => call.Parameters.DestinationXml is null ? run(call, destination) : throw MigrationCall.Unsupported("Unable to change target guest XML during migration");
}
