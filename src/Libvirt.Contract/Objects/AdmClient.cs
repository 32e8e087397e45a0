namespace Libvirt;

/// <summary>A client of a daemon: virAdmClientPtr.</summary>
public sealed class AdmClient(AdmServer server, ulong id, long timestamp, int transport) : LibvirtObject
{
    /// <summary>The server that it is connected to.</summary>
    public AdmServer Server { get; } = server;

    /// <summary>Its number, unique within the server.</summary>
    public ulong ID { get; } = id;

    /// <summary>When it connected, in seconds since 1970.</summary>
    public long Timestamp { get; } = timestamp;

    /// <summary>A <see cref="ClientTransport"/> value.</summary>
    public int Transport { get; } = transport;

    /// <inheritdoc/>
    public override LibvirtObject? Owner => Server;
}
