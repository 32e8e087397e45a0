namespace Libvirt.Documents.Domains;

/// <summary>What happens when a lock is lost.</summary>
[XmlEnum]
public enum LockFailureAction
{
    /// <summary><c>poweroff</c></summary>
    Poweroff,

    /// <summary><c>restart</c></summary>
    Restart,

    /// <summary><c>pause</c></summary>
    Pause,

    /// <summary><c>ignore</c></summary>
    Ignore,
}
