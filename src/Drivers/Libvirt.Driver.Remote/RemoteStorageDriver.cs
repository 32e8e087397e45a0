namespace Libvirt.Driver.Remote;

/// <summary>Calls of StorageDriver at a daemon; nearly all are generated.</summary>
internal sealed partial class RemoteStorageDriver : StorageDriver
{
    /// <inheritdoc/>
    public override ObjectEventQueue? Events(Connection connection) => RemoteSession.Of(connection).Events;
}
