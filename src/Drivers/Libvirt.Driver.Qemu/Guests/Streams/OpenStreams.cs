using Libvirt.Host.Files;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Guests.Streams;

/// <summary>The consoles and channels of a run that programs have open: one stream each.</summary>
public sealed class OpenStreams
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, DescriptorStream?> _open = new(StringComparer.Ordinal); // null: about to be opened

    /// <summary>Opens a device for a program.</summary>
    /// <param name="path">Its terminal or socket; no two devices have the same.</param>
    /// <param name="isSocket">It is a socket.</param>
    /// <param name="force">Take it away from whoever has it.</param>
    /// <returns>null when somebody has it</returns>
    /// <exception cref="LibvirtException">another process has locked it, or it cannot be opened</exception>
    public DescriptorStream? Open(string path, bool isSocket, bool force)
    {
        DescriptorStream? other;
        lock (_gate)
        {
            if (_open.TryGetValue(path, out other) && (!force || other is null))
                return null;
            _open[path] = null;
        }
        other?.Break(); // and with it its lock file
        try
        {
            var made = OpenNew(path, isSocket);
            lock (_gate)
                _open[path] = made;
            return made;
        }
        catch
        {
            lock (_gate)
                _open.Remove(path);
            throw;
        }
    }

    private DescriptorStream OpenNew(string path, bool isSocket)
    {
        var held = DeviceLock.Take(path);
        try
        {
            DescriptorStream? made = null;
            return made = new(isSocket ? Connect(path) : TerminalFile.OpenRaw(path), () => Closed(path, made!, held));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private void Closed(string path, DescriptorStream stream, DeviceLock held)
    {
        lock (_gate)
            if (_open.TryGetValue(path, out var known) && known == stream)
                _open.Remove(path);
        held.Dispose();
    }

    private static Descriptor Connect(string path) => LocalConnector.Connect(path, out var socket) is not 0 and var error
        ? throw LibvirtException.System(ErrorDomain.Streams, error, $"Unable to open UNIX socket '{path}'") : socket!;
}
