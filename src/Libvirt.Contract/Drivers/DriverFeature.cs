namespace Libvirt;

/// <summary>Features of a driver that the library asks for; the numbers travel over the wire (VIR_DRV_FEATURE_*).</summary>
public enum DriverFeature
{
    /// <summary>First migration protocol.</summary>
    MigrationV1 = 1,

    /// <summary>Calls go to a daemon.</summary>
    Remote = 2,

    /// <summary>Second migration protocol.</summary>
    MigrationV2 = 3,

    /// <summary>Migration managed by the source daemon.</summary>
    MigrationP2p = 4,

    /// <summary>Migration managed by the hypervisors alone.</summary>
    MigrationDirect = 5,

    /// <summary>Third migration protocol.</summary>
    MigrationV3 = 6,

    /// <summary>Refuses changes of a domain that migrates.</summary>
    MigrateChangeProtection = 7,

    /// <summary>File descriptors can be passed.</summary>
    FdPassing = 8,

    /// <summary>Typed parameters may be strings.</summary>
    TypedParamString = 9,

    /// <summary>Keep-alive messages.</summary>
    ProgramKeepalive = 10,

    /// <summary>XML can be formatted for migration to older versions.</summary>
    XmlMigratable = 11,

    /// <summary>Migration of domains that do not run.</summary>
    MigrationOffline = 12,

    /// <summary>Migration with typed parameters.</summary>
    MigrationParams = 13,

    /// <summary>Events are delivered by callback number.</summary>
    RemoteEventCallback = 14,

    /// <summary>The daemon can tell of a lost hypervisor.</summary>
    RemoteCloseCallback = 15,

    /// <summary>virNetworkUpdate sends command and section in this order.</summary>
    NetworkUpdateHasCorrectOrder = 16,
}
