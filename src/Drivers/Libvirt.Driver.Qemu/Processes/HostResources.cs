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
    public EncryptedSecret Encrypt(Uuid secret) => throw LaunchBuilder.Unsupported("secrets cannot be looked up yet");

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
