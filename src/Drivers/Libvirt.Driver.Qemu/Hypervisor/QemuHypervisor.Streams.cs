using Libvirt.Driver.Qemu.Guests;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    /// <inheritdoc/>
    public override void DomainOpenConsole(Domain dom, string? devName, Stream st, uint flags)
    {
        CallFlags.Check(flags, (uint)(DomainConsoleFlags.Safe | DomainConsoleFlags.Force), ErrorDomain.Qemu, "qemuDomainOpenConsole");
        var state = ReadActive(dom);
        var devices = state.Live!.Devices;
        IEnumerable<CharDevice> all = [.. devices.Consoles, .. devices.Serials, .. devices.Parallels];
        var found = devName is not null ? Named(all, devName) : devices.Consoles is [var console, ..] ? console : devices.Serials is [var serial, ..] ? serial : null;
        if (found is null)
            throw LibvirtException.Internal(ErrorDomain.Qemu, $"cannot find character device {devName ?? "default"}");
        if (found.Backend.Type is not (CharType.Pty or CharType.Unix))
            throw LibvirtException.Internal(ErrorDomain.Qemu, $"character device {devName ?? found.Info.Alias?.Name} is not using a PTY");
        Open(state, found, st, flags.Has(DomainConsoleFlags.Force), "Active console session exists for this domain");
    }

    /// <inheritdoc/>
    public override void DomainOpenChannel(Domain dom, string? name, Stream st, uint flags)
    {
        CallFlags.Check(flags, (uint)DomainChannelFlags.Force, ErrorDomain.Qemu, "qemuDomainOpenChannel");
        var state = ReadActive(dom);
        var channels = state.Live!.Devices.Channels;
        var found = name is null ? channels is [var first, ..] ? first : null
            : Named(channels, name) ?? channels.Find(c => c.Target is { Type: ChannelTargetType.Virtio } target && target.Name == name);
        if (found is null)
            throw LibvirtException.Internal(ErrorDomain.Qemu, $"cannot find channel {name ?? "default"}");
        if (found.Backend.Type != CharType.Unix)
            throw LibvirtException.Internal(ErrorDomain.Qemu, $"channel {name ?? found.Info.Alias?.Name} is not using a UNIX socket");
        Open(state, found, st, flags.Has(DomainChannelFlags.Force), "Active channel stream exists for this domain");
    }

    private static CharDevice? Named(IEnumerable<CharDevice> devices, string alias)
    {
        foreach (var device in devices)
            if (device.Info.Alias?.Name == alias)
                return device;
        return null;
    }

    private static void Open(GuestState<QemuRun> state, CharDevice device, Stream stream, bool force, string busy)
    {
        var path = device.Backend.Sources is [{ Path: { Length: > 0 } known }, ..] ? known : throw LibvirtException.Internal(ErrorDomain.None, "PTY device is not yet assigned");
        stream.Driver = state.Run!.Streams.Open(path, device.Backend.Type == CharType.Unix, force) ?? throw LibvirtException.OperationFailed(ErrorDomain.Qemu, busy);
    }
}
