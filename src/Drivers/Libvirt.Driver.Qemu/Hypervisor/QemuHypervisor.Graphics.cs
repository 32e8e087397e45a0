using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Monitor.Commands;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    private const string DisplayClient = "graphicsfd";

    /// <inheritdoc/>
    public override void DomainOpenGraphics(Domain dom, uint idx, int fd, uint flags)
    {
        CallFlags.Check(flags, (uint)DomainOpenGraphicsFlags.Skipauth, ErrorDomain.Qemu, "qemuDomainOpenGraphics");
        using var job = WriteActive(dom, "DomainOpenGraphics", out var guest);
        AddDisplayClient(guest.State.Run!, DisplayProtocol(guest.State.Live!, idx), fd, flags);
    }

    /// <inheritdoc/>
    public override int DomainOpenGraphicsFD(Domain dom, uint idx, uint flags)
    {
        CallFlags.Check(flags, (uint)DomainOpenGraphicsFlags.Skipauth, ErrorDomain.Qemu, "qemuDomainOpenGraphicsFD");
        using var job = WriteActive(dom, "DomainOpenGraphicsFd", out var guest);
        var protocol = DisplayProtocol(guest.State.Live!, idx);
        var (ours, theirs) = SocketIo.CreatePair();
        using (ours)
        using (theirs)
        {
            AddDisplayClient(guest.State.Run!, protocol, theirs.Number, flags);
            return ours.Release(); // the caller's now
        }
    }

    /// <inheritdoc/>
    public override void DomainGraphicsReload(Domain domain, uint type, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuDomainGraphicsReload");
        if (type > (uint)DomainGraphicsReloadType.Vnc)
            throw LibvirtException.InvalidParameter(ErrorDomain.Qemu, "qemuDomainGraphicsReload", "type", "type must be less than 2");
        using var job = WriteActive(domain, "DomainGraphicsReload", out var guest);
        if (!guest.State.Live!.Devices.Graphics.Exists(g => g.Type == GraphicsType.Vnc))
            return; // nothing has certificates
        guest.State.Run!.Monitor.ReloadVncCertificates(Deadline.After(CommandPatience));
    }

    private static string DisplayProtocol(DomainDocument live, uint index)
    {
        var displays = live.Devices.Graphics;
        if (index >= displays.Count)
            throw LibvirtException.Internal(ErrorDomain.Qemu, $"No graphics backend with index {index}");
        return displays[(int)index] switch
        {
            { Type: GraphicsType.Vnc } => "vnc",
            { Type: GraphicsType.Spice } => "spice",
            { Type: GraphicsType.Dbus, PeerToPeer: true } => "@dbus-display",
            var other => throw LibvirtException.Internal(ErrorDomain.Qemu, $"Can only open VNC, SPICE or D-Bus p2p graphics backends, not {other.Type.ToString().ToLowerInvariant()}"),
        };
    }

    private static void AddDisplayClient(QemuRun run, string protocol, int descriptor, uint flags)
    {
        run.Monitor.GiveDescriptor(DisplayClient, descriptor, Deadline.After(CommandPatience));
        try
        {
            run.Monitor.AddDisplayClient(protocol, DisplayClient, flags.Has(DomainOpenGraphicsFlags.Skipauth), Deadline.After(CommandPatience));
        }
        catch (LibvirtException) when (run.Monitor.End is null)
        {
            // It has not taken the connection; its own words are the caller's error.
            _ = run.Monitor.Ask("closefd", new Json.JsonObject().Add("fdname", DisplayClient), Deadline.After(CommandPatience));
            throw;
        }
    }
}
