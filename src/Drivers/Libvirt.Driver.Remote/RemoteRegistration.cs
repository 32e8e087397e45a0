namespace Libvirt.Driver.Remote;

/// <summary>Takes every connection that no driver of this process serves itself.</summary>
public sealed class RemoteRegistration : DriverRegistration
{
    /// <inheritdoc/>
    public override string Name => "remote";

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Schemes => null;

    /// <inheritdoc/>
    public override Connection? Open(ConnectionRequest request) => RemoteOpener.Open(request);
}
