namespace Libvirt;

/// <summary>An object that belongs to a connection.</summary>
public abstract class ConnectionObject(Connection connection) : LibvirtObject
{
    /// <summary>The connection through which the object was found.</summary>
    public Connection Connection { get; } = connection;

    /// <inheritdoc/>
    public override LibvirtObject? Owner => Connection;
}
