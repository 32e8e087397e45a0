namespace Libvirt.Rpc.Client.Locking;

/// <summary>How a resource is locked.</summary>
[Flags]
public enum LockFlags
{
    /// <summary>By one owner, in a file that is there.</summary>
    None = 0,

    /// <summary>By all owners that share it.</summary>
    Shared = 1,

    /// <summary>The file is made, and removed when nobody holds it any more.</summary>
    AutoCreate = 2,
}
