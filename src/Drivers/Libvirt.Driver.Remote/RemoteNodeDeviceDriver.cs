using Libvirt.Rpc.Protocol;

namespace Libvirt.Driver.Remote;

/// <summary>Node devices of a daemon; nearly all calls are generated.</summary>
internal sealed partial class RemoteNodeDeviceDriver : NodeDeviceDriver
{
    /// <inheritdoc/>
    public override ObjectEventQueue? Events(Connection connection) => RemoteSession.Of(connection).Events;

    /// <inheritdoc/>
    public override string? NodeDeviceGetParent(NodeDevice dev)
        => RemoteSession.Of(dev.Connection).Call<RemoteNodeDeviceGetParentArgs, RemoteNodeDeviceGetParentRet>(RemoteProgram.Number, (int)RemoteProcedure.NodeDeviceGetParent,
            new() { Name = dev.Name }).ParentName;
}
