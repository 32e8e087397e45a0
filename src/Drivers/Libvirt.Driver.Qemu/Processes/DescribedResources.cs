using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Host.Accounts;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>For command lines that are only shown: nothing is opened, QEMU would open it itself.</summary>
internal sealed class DescribedResources : ILaunchResources
{
    /// <inheritdoc/>
    public int? ListenUnix(string path) => null;

    /// <inheritdoc/>
    public int? OpenOutput(string path, bool append) => null;

    /// <inheritdoc/>
    public int? OpenLog(string path, bool append) => null;

    /// <inheritdoc/>
    public (int Device, int Cancel) OpenTpm(string path) => (-1, -1);

    /// <inheritdoc/>
    public int ConnectVideo(string alias) => -1;

    /// <inheritdoc/>
    public EncryptedSecret Encrypt(Uuid secret) => throw LaunchBuilder.Unsupported("a command line with secrets can only be shown for a guest that is started");

    /// <inheritdoc/>
    public EncryptedSecret Encrypt(StorageSecret secret, string usageType) => throw LaunchBuilder.Unsupported("a command line with secrets can only be shown for a guest that is started");

    /// <inheritdoc/>
    public EncryptedSecret EncryptText(string text) => throw LaunchBuilder.Unsupported("a command line with secrets can only be shown for a guest that is started");

    /// <inheritdoc/>
    public bool IsHostCdrom(string path) => false;

    /// <inheritdoc/>
    public DescriptorGroup DescriptorGroup(string group) => throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"file descriptor group '{group}' was not associated with the domain");

    /// <inheritdoc/>
    public int OpenVdpa(string path) => -1;

    /// <inheritdoc/>
    public PoolVolume Volume(string pool, string volume) => throw LaunchBuilder.Unsupported("a volume of a pool can only be shown for a guest that is started");

    /// <inheritdoc/>
    public uint Identity(string name, bool isGroup)
        => uint.TryParse(name.AsSpan(name.StartsWith('+') ? 1 : 0), NumberStyles.None, CultureInfo.InvariantCulture, out uint number) ? number
            : !isGroup && Users.FindId(name) is { } user ? user : throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"Failed to parse {(isGroup ? "group" : "user")} '{name}'");

    /// <inheritdoc/>
    public NetworkDescriptors OpenTap(InterfaceDevice card, InterfaceType type, int queues, bool vhost) => new([.. System.Linq.Enumerable.Repeat(-1, queues)], vhost ? [.. System.Linq.Enumerable.Repeat(-1, queues)] : []);

    /// <inheritdoc/>
    public NetworkPortDocument NetworkPort(InterfaceDevice card) => throw LaunchBuilder.Unsupported("a card of a virtual network can only be shown for a guest that is started");

    /// <inheritdoc/>
    public int OpenVhostScsi() => -1;

    /// <inheritdoc/>
    public (int Descriptor, uint Cid) OpenVhostVsock(uint? requested) => (-1, requested ?? 3);

    /// <inheritdoc/>
    public string ScsiGenericDevice(string adapter, HostDeviceAddress address) => "sg0";

    /// <inheritdoc/>
    public string EmulatedTpm(Tpm tpm) => "";
}
