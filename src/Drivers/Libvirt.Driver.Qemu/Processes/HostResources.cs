using System.Globalization;
using System.Security.Cryptography;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>Opens for real what a guest's command line needs. What is open is closed at the end: QEMU has its own copies by then.</summary>
internal sealed class HostResources(QemuHost host, QemuRun run) : ILaunchResources, IDisposable
{
    private const uint OwnerOnly = 0x180; // 0600
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
    public string EmulatedTpm(Tpm tpm) => throw LaunchBuilder.Unsupported("an emulated TPM cannot be started yet");

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> MasterKey => run.MasterKey;

    /// <inheritdoc/>
    public void FillRandom(Span<byte> buffer) => RandomNumberGenerator.Fill(buffer);

    /// <inheritdoc/>
    public byte[] SecretValue(StorageSecret secret, string usageType) => throw LaunchBuilder.Unsupported("secrets cannot be looked up yet");

    /// <inheritdoc/>
    public bool IsHostCdrom(string path) => false;

    /// <inheritdoc/>
    public DescriptorGroup DescriptorGroup(string group)
        => throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"file descriptor group '{group}' was not associated with the domain");

    /// <inheritdoc/>
    public int OpenVdpa(string path) => throw LaunchBuilder.Unsupported("vhost-vdpa devices cannot be opened yet");

    /// <inheritdoc/>
    public PoolVolume Volume(string pool, string volume) => throw LaunchBuilder.Unsupported("volumes of storage pools cannot be looked up yet");

    /// <inheritdoc/>
    public uint Identity(string name, bool isGroup) => uint.TryParse(name.AsSpan().TrimStart('+'), NumberStyles.None, CultureInfo.InvariantCulture, out uint number)
        ? number : throw LaunchBuilder.Unsupported($"'{name}' is not a number");

    /// <inheritdoc/>
    public void Dispose()
    {
        _ = host;
        foreach (var descriptor in _open)
            descriptor.Dispose();
        _open.Clear();
    }
}
