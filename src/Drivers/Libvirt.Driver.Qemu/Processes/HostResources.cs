using System.Globalization;
using System.Security.Cryptography;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Host.Accounts;
using Libvirt.Host.Devices;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>Opens for real what a guest's command line needs. What is open is closed at the end: QEMU has its own copies by then.</summary>
internal sealed class HostResources(QemuHost host, QemuRun run) : ILaunchResources, IDisposable
{
    private const uint OwnerOnly = 0x180; // 0600
    private const int VectorSize = 16;
    private readonly List<Descriptor> _open = [];

    /// <inheritdoc/>
    public int? ListenUnix(string path)
    {
        var socket = ListeningSocket.ListenUnix(path, OwnerOnly, null, 1);
        _open.Add(socket);
        return socket.Number;
    }

    /// <inheritdoc/>
    public int? OpenOutput(string path, bool append) => null; // QEMU opens it, as with stdio_handler = "file"

    /// <inheritdoc/>
    public int? OpenLog(string path, bool append) => null;

    /// <inheritdoc/>
    public (int Device, int Cancel) OpenTpm(string path) => throw LaunchBuilder.Unsupported("a TPM of the host cannot be given to a guest yet");

    /// <inheritdoc/>
    public int ConnectVideo(string alias) => throw LaunchBuilder.Unsupported("vhost-user video cards cannot be started yet");

    /// <inheritdoc/>
    public EncryptedSecret Encrypt(Uuid secret) => throw LaunchBuilder.Unsupported("secrets cannot be looked up yet");

    /// <inheritdoc/>
    public EncryptedSecret Encrypt(StorageSecret secret, string usageType) => throw LaunchBuilder.Unsupported("secrets cannot be looked up yet");

    /// <inheritdoc/>
    public EncryptedSecret EncryptText(string text)
        => EncryptedSecret.Of(System.Text.Encoding.UTF8.GetBytes(text), run.MasterKey ?? throw LibvirtException.Internal(ErrorDomain.Qemu, "the guest has no master key"), RandomNumberGenerator.GetBytes(VectorSize));

    /// <inheritdoc/>
    public bool IsHostCdrom(string path) => BlockDevices.IsCdrom(path);

    /// <inheritdoc/>
    public DescriptorGroup DescriptorGroup(string group) => throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"file descriptor group '{group}' was not associated with the domain");

    /// <inheritdoc/>
    public int OpenVdpa(string path) => throw LaunchBuilder.Unsupported("vhost-vdpa devices cannot be opened yet");

    /// <inheritdoc/>
    public PoolVolume Volume(string pool, string volume) => throw LaunchBuilder.Unsupported("volumes of storage pools cannot be looked up yet");

    /// <inheritdoc/>
    public uint Identity(string name, bool isGroup)
        => uint.TryParse(name.AsSpan(name.StartsWith('+') ? 1 : 0), NumberStyles.None, CultureInfo.InvariantCulture, out uint number) ? number
            : !isGroup && Users.FindId(name) is { } user ? user : throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"Failed to parse {(isGroup ? "group" : "user")} '{name}'");

    /// <inheritdoc/>
    public NetworkDescriptors OpenTap(InterfaceDevice card, InterfaceType type, int queues, bool vhost) => throw LaunchBuilder.Unsupported("tap devices cannot be made yet");

    /// <inheritdoc/>
    public NetworkPortDocument NetworkPort(InterfaceDevice card) => throw LaunchBuilder.Unsupported("ports of virtual networks cannot be made yet");

    /// <inheritdoc/>
    public int OpenVhostScsi() => throw LaunchBuilder.Unsupported("SCSI targets of the host cannot be opened yet");

    /// <inheritdoc/>
    public (int Descriptor, uint Cid) OpenVhostVsock(uint? requested) => throw LaunchBuilder.Unsupported("vsock devices cannot be opened yet");

    /// <inheritdoc/>
    public string ScsiGenericDevice(string adapter, HostDeviceAddress address) => throw LaunchBuilder.Unsupported("SCSI units of the host cannot be looked up yet");

    /// <inheritdoc/>
    public string EmulatedTpm(Tpm tpm) => throw LaunchBuilder.Unsupported("an emulated TPM cannot be started yet");

    /// <inheritdoc/>
    public void Dispose()
    {
        _ = (host, run);
        foreach (var descriptor in _open)
            descriptor.Dispose();
        _open.Clear();
    }
}
