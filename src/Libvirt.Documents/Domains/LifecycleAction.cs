namespace Libvirt.Documents.Domains;

/// <summary>What happens when a guest stops.</summary>
[XmlEnum]
public enum LifecycleAction
{
    /// <summary><c>destroy</c></summary>
    Destroy,

    /// <summary><c>restart</c></summary>
    Restart,

    /// <summary><c>preserve</c></summary>
    Preserve,

    /// <summary><c>rename-restart</c></summary>
    RenameRestart,

    /// <summary><c>coredump-destroy</c></summary>
    CoredumpDestroy,

    /// <summary><c>coredump-restart</c></summary>
    CoredumpRestart,

    /// <summary><c>preserve-running</c>; only for a crash, since 12.8</summary>
    PreserveRunning,
}
