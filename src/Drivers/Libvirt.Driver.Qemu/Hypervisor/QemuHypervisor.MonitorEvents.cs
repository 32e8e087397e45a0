using Libvirt.Driver.Qemu.Hosts;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    private const ConnectDomainQemuMonitorEventRegisterFlags MonitorEventMask = ConnectDomainQemuMonitorEventRegisterFlags.Regex | ConnectDomainQemuMonitorEventRegisterFlags.Nocase;

    /// <inheritdoc/>
    public override int ConnectDomainQemuMonitorEventRegister(Connection conn, Domain? dom, string? @event, EventCallback callback, uint flags)
    {
        CallFlags.Check(flags, (uint)MonitorEventMask, ErrorDomain.Qemu, "qemuConnectDomainQemuMonitorEventRegister");
        var wanted = @event is null ? callback
            : new NamedEventCallback(callback, @event, flags.Has(ConnectDomainQemuMonitorEventRegisterFlags.Regex), flags.Has(ConnectDomainQemuMonitorEventRegisterFlags.Nocase));
        return host.Events.Register(conn, EventFamily.QemuMonitor, 0, dom is null ? null : Find(dom).Uuid.ToString(), wanted);
    }

    /// <inheritdoc/>
    public override void ConnectDomainQemuMonitorEventDeregister(Connection conn, int callbackID) => host.Events.Deregister(conn, callbackID);
}
