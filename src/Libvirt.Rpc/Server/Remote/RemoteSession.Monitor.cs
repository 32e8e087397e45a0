using Libvirt.Rpc.Messages;

namespace Libvirt.Rpc.Server.Remote;

/// <summary>Events of QEMU's monitor.</summary>
internal sealed partial class RemoteSession
{
    private readonly List<int> _monitors = [];

    /// <summary>Registers.</summary>
    public int RegisterMonitor(Domain? dom, string? name, uint flags)
    {
        var callback = new MonitorCallback(this);
        int number = Connection.Drivers.Hypervisor.ConnectDomainQemuMonitorEventRegister(Connection, dom, name, callback, flags);
        callback.Number = number;
        lock (_gate)
            _monitors.Add(number);
        return number;
    }

    /// <summary>Deregisters.</summary>
    public void DeregisterMonitor(int number)
    {
        lock (_gate)
            if (!_monitors.Remove(number))
                throw LibvirtException.Internal(ErrorDomain.Rpc, $"qemu monitor event callback {number} not registered");
        Connection.Drivers.Hypervisor.ConnectDomainQemuMonitorEventDeregister(Connection, number);
    }

    private void CloseMonitors()
    {
        int[] numbers;
        lock (_gate)
        {
            numbers = [.. _monitors];
            _monitors.Clear();
        }
        foreach (int number in numbers)
            Connection.Drivers.Hypervisor.ConnectDomainQemuMonitorEventDeregister(Connection, number);
    }

    private sealed class MonitorCallback(RemoteSession session) : EventCallback
    {
        private readonly ManualResetEventSlim _known = new();
        private int _number;

        public int Number
        {
            set
            {
                _number = value;
                _known.Set();
            }
        }

        public override void Invoke(Connection connection, ObjectEvent what)
        {
            _known.Wait();
            var subject = (Domain)what.Subject(connection);
            if (what.Payload is not DomainQemuMonitorEvent e || !session.MayBeTold(subject, "domain"))
                return;
            var w = ServerClient.Writer;
            QemuDispatch.Write(w, _number, subject, e);
            MessageHeader.Finish(w);
            session.Client.Send(w.Written);
            w.Clear();
        }

        public override void Free()
        {
        }

        public override bool IsSame(EventCallback other) => ReferenceEquals(this, other);
    }
}
