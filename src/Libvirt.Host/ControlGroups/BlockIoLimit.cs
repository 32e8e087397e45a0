namespace Libvirt.Host;

/// <summary>What of a block device is limited.</summary>
public enum BlockIoLimit
{
    /// <summary>Bytes read a second.</summary>
    ReadBytes,

    /// <summary>Bytes written a second.</summary>
    WriteBytes,

    /// <summary>Reads a second.</summary>
    ReadOperations,

    /// <summary>Writes a second.</summary>
    WriteOperations,
}
