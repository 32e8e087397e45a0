namespace Libvirt.Stateful.Jobs;

/// <summary>What a call does to an object for a short time. The names are those of status files.</summary>
public enum JobKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Looks only.</summary>
    Query,

    /// <summary>Ends the object.</summary>
    Destroy,

    /// <summary>Stops or continues its processors.</summary>
    Suspend,

    /// <summary>Changes it.</summary>
    Modify,

    /// <summary>Ends a long job.</summary>
    Abort,

    /// <summary>Changes a migration that runs.</summary>
    MigrationOperation,
}
