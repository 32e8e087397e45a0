namespace Libvirt.Documents.StoragePools;

/// <summary>Which elements a source has.</summary>
[Flags]
public enum StoragePoolParts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Element <c>host</c>.</summary>
    Host = 1,

    /// <summary>Element <c>device</c>.</summary>
    Device = 2,

    /// <summary>Element <c>dir</c>.</summary>
    Directory = 4,

    /// <summary>Element <c>adapter</c>.</summary>
    Adapter = 8,

    /// <summary>Element <c>name</c>.</summary>
    Name = 16,

    /// <summary>Element <c>initiator</c>.</summary>
    Initiator = 32,

    /// <summary>The pool is reached over the network and has no path on the host.</summary>
    Network = 64,
}
