namespace Libvirt.Stateful.Jobs;

/// <summary>What is done to an object for minutes, beside which short jobs are possible. The names are those of status files.</summary>
public enum LongJobKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It goes to another host.</summary>
    MigrationOut,

    /// <summary>It comes from another host.</summary>
    MigrationIn,

    /// <summary>It is saved to a file.</summary>
    Save,

    /// <summary>Its memory is written to a file.</summary>
    Dump,

    /// <summary>A snapshot is made or reverted to.</summary>
    Snapshot,

    /// <summary>It starts.</summary>
    Start,

    /// <summary>It is backed up.</summary>
    Backup,
}
