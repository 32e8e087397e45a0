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
    public int ListenUnix(string path)
    {
        var socket = ListeningSocket.ListenUnix(path, OwnerOnly, null, 1);
        _open.Add(socket);
        return socket.Number;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ = (host, run);
        foreach (var descriptor in _open)
            descriptor.Dispose();
        _open.Clear();
    }
}
