namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>
/// What a command line needs that has to be opened, made or asked for. A start opens things for real; virConnectDomainXMLToNative and tests only name them.
/// Descriptors stay the implementation's: it closes them when QEMU has them, or when the start fails.
/// </summary>
public interface ILaunchResources
{
    /// <summary>A listening UNIX socket for QEMU.</summary>
    /// <param name="path">Its path; an old file there is removed.</param>
    /// <returns>the descriptor</returns>
    int ListenUnix(string path);

    /// <summary>The 32 bytes with which secrets of this guest are encrypted for QEMU.</summary>
    ReadOnlyMemory<byte> MasterKey { get; }

    /// <summary>Fills a buffer with random bytes, for initialization vectors.</summary>
    void FillRandom(Span<byte> buffer);

    /// <summary>The value of a secret that a definition names.</summary>
    /// <param name="secret">Its UUID or usage.</param>
    /// <param name="usageType">What it must be for: "ceph", "iscsi", "volume", "tls" ...</param>
    /// <exception cref="LibvirtException">VIR_ERR_NO_SECRET and others: there is none, or it has no value</exception>
    byte[] SecretValue(StorageSecret secret, string usageType);

    /// <summary>True when a path is a CD-ROM drive of the host.</summary>
    bool IsHostCdrom(string path);

    /// <summary>Descriptors that were given for a disk.</summary>
    /// <param name="group">Name of the group.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: there are none of that name</exception>
    DescriptorGroup DescriptorGroup(string group);

    /// <summary>Opens a vhost-vdpa device of the host.</summary>
    /// <returns>the descriptor</returns>
    int OpenVdpa(string path);

    /// <summary>A volume of a storage pool.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_NO_STORAGE_POOL, VIR_ERR_NO_STORAGE_VOL and others: there is none, or its pool is not active</exception>
    PoolVolume Volume(string pool, string volume);

    /// <summary>Number of a user or group of the host.</summary>
    /// <param name="name">A name, or a number with or without "+".</param>
    /// <param name="isGroup">Which of both.</param>
    uint Identity(string name, bool isGroup);
}
