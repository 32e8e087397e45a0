namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>
/// What a command line needs that has to be opened, made or asked for. A start opens things for real; virConnectDomainXMLToNative and tests only name them.
/// Descriptors stay the implementation's: it closes them when QEMU has them, or when the start fails.
/// </summary>
public interface ILaunchResources
{
    /// <summary>A listening UNIX socket for QEMU.</summary>
    /// <param name="path">Its path; an old file there is removed.</param>
    /// <returns>the descriptor; null when QEMU is to listen itself</returns>
    int? ListenUnix(string path);

    /// <summary>Completes the chain of a disk's images by what the images themselves say; what only names things reads none.</summary>
    /// <param name="disk">The disk of a definition that is about to run.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR, VIR_ERR_OPERATION_FAILED: an image is not there, or the chain makes no sense</exception>
    void CompleteChain(Disk disk)
    {
    }

    /// <summary>A file that a character device writes to.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="append">What is in it is kept.</param>
    /// <returns>the descriptor; null when QEMU is to open it itself</returns>
    int? OpenOutput(string path, bool append);

    /// <summary>A file that what passes through a character device is copied to.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="append">What is in it is kept.</param>
    /// <returns>the descriptor; null when QEMU is to open it itself</returns>
    int? OpenLog(string path, bool append);

    /// <summary>A port of the host that nothing listens at; it stays this guest's.</summary>
    int ReservePort(GraphicsPort purpose);

    /// <summary>Address of the host in a virtual network, at which a display listens.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_NO_NETWORK and others: there is none</exception>
    string NetworkAddress(string network);

    /// <summary>True when PCI devices of the host can be given to guests: it has an IOMMU and VFIO.</summary>
    bool SupportsVfio { get; }

    /// <summary>A device of the host that can draw: "/dev/dri/renderD128".</summary>
    string RenderNode();

    /// <summary>A TPM of the host and the file that cancels its commands.</summary>
    /// <param name="path">The device.</param>
    (int Device, int Cancel) OpenTpm(string path);

    /// <summary>A connection to the program that draws for a vhost-user video card.</summary>
    /// <param name="alias">The card's alias.</param>
    int ConnectVideo(string alias);

    /// <summary>The other end of that connection, which the program gets when it is started.</summary>
    /// <param name="alias">The card's alias.</param>
    int VideoProgramEnd(string alias) => throw LibvirtException.Internal(ErrorDomain.Qemu, $"nothing is connected to the program of video card '{alias}'");

    /// <summary>The program that is a guest's TPM.</summary>
    /// <returns>its socket; null when it does not run, because the command line is only shown</returns>
    string? EmulatedTpm(Tpm tpm);

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

    /// <summary>Makes or opens the tap devices of an interface, and the host's half of virtio-net.</summary>
    /// <param name="card">The interface; its target gets the name of the device.</param>
    /// <param name="type">What it is in the end: "network" and "bridge" for a port of a bridge, "ethernet", "direct".</param>
    /// <param name="queues">How many descriptors of each.</param>
    /// <param name="vhost">Whether /dev/vhost-net is wanted.</param>
    NetworkDescriptors OpenTap(InterfaceDevice card, InterfaceType type, int queues, bool vhost);

    /// <summary>Chooses the name of a card's device on the host, for one that needs one; what only names things leaves it open.</summary>
    /// <param name="card">The interface; its target gets the name.</param>
    void NameTap(InterfaceDevice card)
    {
    }

    /// <summary>Takes away what <see cref="OpenTap"/> made and what does not go with its descriptors.</summary>
    /// <exception cref="LibvirtException">what cannot be taken away</exception>
    void CloseTap(InterfaceDevice card)
    {
    }

    /// <summary>Changes the device of a running card: bridge, isolation, tags, limits.</summary>
    /// <param name="from">The card as it is.</param>
    /// <param name="to">The card as it is to be.</param>
    /// <exception cref="LibvirtException">why not; it is as before</exception>
    void AlterTap(InterfaceDevice from, InterfaceDevice to)
    {
    }

    /// <summary>The card is about to be used: what must be silent until then is switched on.</summary>
    /// <exception cref="LibvirtException">it cannot be switched on</exception>
    void BeginTap(InterfaceDevice card)
    {
    }

    /// <summary>A port of a virtual network.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_NO_NETWORK and others: there is none, or it is not active</exception>
    NetworkPortDocument NetworkPort(InterfaceDevice card);

    /// <summary>The kernel's SCSI target for a guest (/dev/vhost-scsi).</summary>
    /// <returns>the descriptor</returns>
    int OpenVhostScsi();

    /// <summary>The kernel's half of a socket between host and guest (/dev/vhost-vsock).</summary>
    /// <param name="requested">Address of the guest; null for a free one.</param>
    /// <returns>the descriptor and the address</returns>
    (int Descriptor, uint Cid) OpenVhostVsock(uint? requested);

    /// <summary>Name of the generic device (sg0) of a SCSI unit of the host.</summary>
    /// <param name="adapter">"scsi_host0".</param>
    /// <param name="address">Bus, target, unit.</param>
    string ScsiGenericDevice(string adapter, HostDeviceAddress address);
}
