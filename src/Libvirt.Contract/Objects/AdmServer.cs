namespace Libvirt;

/// <summary>A server inside a daemon: virAdmServerPtr.</summary>
public sealed class AdmServer(AdmConnect connection, string name) : LibvirtObject
{
    /// <summary>The connection.</summary>
    public AdmConnect Connection { get; } = connection;

    /// <summary>The name, "libvirtd".</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override LibvirtObject? Owner => Connection;
}
