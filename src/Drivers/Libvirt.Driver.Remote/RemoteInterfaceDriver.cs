namespace Libvirt.Driver.Remote;

/// <summary>Calls of InterfaceDriver at a daemon; nearly all are generated.</summary>
internal sealed partial class RemoteInterfaceDriver : InterfaceDriver
{
    /// <inheritdoc/>
    public override ObjectEventQueue? Events(Connection connection) => RemoteSession.Of(connection).Events;
}
