namespace Libvirt.Driver.Remote;

/// <summary>Calls of NetworkDriver at a daemon; nearly all are generated.</summary>
internal sealed partial class RemoteNetworkDriver : NetworkDriver
{
    /// <inheritdoc/>
    public override ObjectEventQueue? Events(Connection connection) => RemoteSession.Of(connection).Events;
}
