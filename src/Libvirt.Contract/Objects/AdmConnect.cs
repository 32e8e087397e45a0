namespace Libvirt;

/// <summary>A connection to the administration interface of a daemon: virAdmConnectPtr.</summary>
public sealed class AdmConnect(AdminDriver driver, string uri) : LibvirtObject
{
    /// <summary>Serves the calls.</summary>
    public AdminDriver Driver { get; } = driver;

    /// <summary>The URI that was opened.</summary>
    public string Uri { get; } = uri;

    /// <inheritdoc/>
    public override LibvirtObject? Owner => null;

    /// <inheritdoc/>
    public override void Dispose() => Driver.Close(this);
}
