namespace Libvirt.Driver.Remote;

/// <summary>Calls of NWFilterDriver at a daemon; nearly all are generated.</summary>
internal sealed partial class RemoteNWFilterDriver : NWFilterDriver
{
    /// <inheritdoc/>
    public override ObjectEventQueue? Events(Connection connection) => RemoteSession.Of(connection).Events;
}
