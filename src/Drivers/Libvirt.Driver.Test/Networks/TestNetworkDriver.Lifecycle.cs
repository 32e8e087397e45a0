using Libvirt.Documents;

namespace Libvirt.Driver.Test;

public sealed partial class TestNetworkDriver
{
    /// <inheritdoc/>
    public override Network NetworkDefineXML(Connection conn, string xml) => NetworkDefineXMLFlags(conn, xml, 0);

    /// <inheritdoc/>
    public override Network NetworkDefineXMLFlags(Connection conn, string xml, uint flags)
    {
        CallFlags.Check(flags, (uint)NetworkDefineFlags.Validate, ErrorDomain.Test, "testNetworkDefineXMLFlags");
        var network = state.Define(NetworkDocument.Parse(xml, ParseOptions.Validating(flags.Has(NetworkDefineFlags.Validate))));
        state.Events.Queue(network.Lifecycle(NetworkEventLifecycleType.Defined));
        return network.For(conn);
    }

    /// <inheritdoc/>
    public override Network NetworkCreateXML(Connection conn, string xmlDesc) => NetworkCreateXMLFlags(conn, xmlDesc, 0);

    /// <inheritdoc/>
    public override Network NetworkCreateXMLFlags(Connection conn, string xmlDesc, uint flags)
    {
        CallFlags.Check(flags, (uint)NetworkCreateFlags.Validate, ErrorDomain.Test, "testNetworkCreateXMLFlags");
        var network = state.Create(NetworkDocument.Parse(xmlDesc, ParseOptions.Validating(flags.Has(NetworkCreateFlags.Validate))));
        state.Events.Queue(network.Lifecycle(NetworkEventLifecycleType.Started));
        return network.For(conn);
    }

    /// <inheritdoc/>
    public override void NetworkCreate(Network network)
    {
        lock (state.Gate)
        {
            var found = ByName(network.Name);
            if (found.IsActive)
                throw LibvirtException.OperationInvalid(ErrorDomain.Test, $"Network '{network.Name}' is already running");
            found.State = found.State with { IsActive = true };
            state.Events.Queue(found.Lifecycle(NetworkEventLifecycleType.Started));
        }
    }

    /// <inheritdoc/>
    /// <remarks>As in native's test driver, a network that does not run may be stopped, and a definition that waits goes on waiting.</remarks>
    public override void NetworkDestroy(Network network)
    {
        lock (state.Gate)
        {
            var found = ByName(network.Name);
            found.State = found.State with { IsActive = false };
            if (!found.State.IsPersistent)
                state.Networks.Remove(found);
            state.Events.Queue(found.Lifecycle(NetworkEventLifecycleType.Stopped));
        }
    }

    /// <inheritdoc/>
    public override void NetworkUndefine(Network network)
    {
        lock (state.Gate)
        {
            var found = ByName(network.Name);
            if (found.IsActive)
                throw LibvirtException.OperationInvalid(ErrorDomain.Test, $"Network '{network.Name}' is still running");
            state.Networks.Remove(found);
            state.Events.Queue(found.Lifecycle(NetworkEventLifecycleType.Undefined));
        }
    }

    /// <inheritdoc/>
    public override void NetworkSetAutostart(Network network, int autostart)
    {
        lock (state.Gate)
        {
            var found = ByName(network.Name);
            found.State = found.State with { Autostart = autostart != 0 };
        }
    }
}
