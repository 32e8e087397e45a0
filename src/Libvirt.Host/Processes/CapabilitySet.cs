namespace Libvirt.Host.Processes;

/// <summary>Capabilities of a process (capabilities(7)): bit N is the capability of number N.</summary>
[Flags]
public enum CapabilitySet : ulong
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>CAP_CHOWN.</summary>
    ChangeOwner = 1UL << 0,

    /// <summary>CAP_SETGID.</summary>
    SetGroup = 1UL << 6,

    /// <summary>CAP_SETUID.</summary>
    SetUser = 1UL << 7,

    /// <summary>CAP_SETPCAP: giving up capabilities for good.</summary>
    SetCapabilities = 1UL << 8,

    /// <summary>CAP_NET_ADMIN.</summary>
    NetworkAdministration = 1UL << 12,

    /// <summary>CAP_SYS_RAWIO: SCSI commands to disks.</summary>
    RawIo = 1UL << 17,

    /// <summary>CAP_MKNOD.</summary>
    MakeNode = 1UL << 27,
}
