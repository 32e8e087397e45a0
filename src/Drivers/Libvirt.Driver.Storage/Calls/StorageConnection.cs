namespace Libvirt.Driver.Storage.Calls;

/// <summary>A connection that has pools and no guests.</summary>
internal sealed class StorageConnection : HypervisorDriver
{
    /// <inheritdoc/>
    public override string ConnectGetType(Connection conn) => "storage";

    /// <inheritdoc/>
    public override bool ConnectIsAlive(Connection conn) => true;

    /// <inheritdoc/>
    public override bool ConnectIsSecure(Connection conn) => true;

    /// <inheritdoc/>
    public override bool ConnectIsEncrypted(Connection conn) => false;
}
