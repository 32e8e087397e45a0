using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Host.Accounts;
using Libvirt.Host.Devices;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>For command lines that are only shown: nothing is opened, descriptors have no number, secrets no value.</summary>
internal sealed class DescribedResources : ILaunchResources
{
    private const int KeySize = 32;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> MasterKey { get; } = new byte[KeySize];

    /// <inheritdoc/>
    public int? ListenUnix(string path) => null;

    /// <inheritdoc/>
    public void FillRandom(Span<byte> buffer) => buffer.Clear();

    /// <inheritdoc/>
    public byte[] SecretValue(StorageSecret secret, string usageType)
        => throw LibvirtException.Create(ErrorDomain.Secret, ErrorNumber.NoSecret, secret.Uuid is { } uuid ? $"no secret with matching uuid '{uuid}'" : $"no secret with matching usage '{secret.Usage}'");

    /// <inheritdoc/>
    public bool IsHostCdrom(string path) => OpticalDrives.Is(path);

    /// <inheritdoc/>
    public DescriptorGroup DescriptorGroup(string group) => throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"file descriptor group '{group}' was not associated with the domain");

    /// <inheritdoc/>
    public int OpenVdpa(string path) => -1;

    /// <inheritdoc/>
    public PoolVolume Volume(string pool, string volume)
        => throw LibvirtException.Create(ErrorDomain.Storage, ErrorNumber.NoStoragePool, $"no storage pool with matching name '{pool}'");

    /// <inheritdoc/>
    public uint Identity(string name, bool isGroup) => (isGroup ? Groups.FindId(name) : Users.FindId(name)) ?? 0;

    /// <inheritdoc/>
    public int? OpenOutput(string path, bool append) => null;

    /// <inheritdoc/>
    public int? OpenLog(string path, bool append) => null;

    /// <inheritdoc/>
    public (int Device, int Cancel) OpenTpm(string path) => File.Exists(path) ? (-1, -1)
        : throw LibvirtException.System(ErrorDomain.Qemu, NoEntry, $"Could not open TPM device {path}");

    private const int NoEntry = 2; // ENOENT

    /// <inheritdoc/>
    public int ReservePort(GraphicsPort purpose) => purpose switch { GraphicsPort.Vnc => 5900, GraphicsPort.VncWebSocket => -1, GraphicsPort.Spice => 5901, GraphicsPort.SpiceTls => 5902, _ => 3389 };

    /// <inheritdoc/>
    public string NetworkAddress(string network)
        => throw LibvirtException.Create(ErrorDomain.Network, ErrorNumber.NoNetwork, $"no network with matching name '{network}'");

    /// <inheritdoc/>
    public bool SupportsVfio => VfioHost.IsSupported;

    /// <inheritdoc/>
    public string RenderNode() => "/dev/dri/renderD128";

    /// <inheritdoc/>
    public int ConnectVideo(string alias) => -1;

    /// <inheritdoc/>
    public NetworkDescriptors OpenTap(InterfaceDevice card, InterfaceType type, int queues, bool vhost) => new(Unopened(queues), []);

    /// <inheritdoc/>
    public NetworkPortDocument NetworkPort(InterfaceDevice card) => throw LaunchBuilder.Unsupported("a card of a virtual network has its port only in a guest that runs");

    /// <inheritdoc/>
    public int OpenVhostScsi() => File.Exists("/dev/vhost-scsi") ? -1
        : throw LibvirtException.ConfigUnsupported(ErrorDomain.None, "vhost-scsi device file '/dev/vhost-scsi' cannot be found");

    /// <inheritdoc/>
    public (int Descriptor, uint Cid) OpenVhostVsock(uint? requested) => (-1, requested ?? 0);

    /// <inheritdoc/>
    public string ScsiGenericDevice(string adapter, HostDeviceAddress address) => ScsiUnits.GenericDevice(adapter, address.Bus ?? 0, address.Target ?? 0, address.Unit ?? 0);


    private static int[] Unopened(int count)
    {
        var descriptors = new int[count];
        Array.Fill(descriptors, -1);
        return descriptors;
    }

    /// <inheritdoc/>
    public string? EmulatedTpm(Tpm tpm) => null;
}
