namespace Libvirt.Driver.Test;

/// <summary>test:///default and test:///path.xml.</summary>
public sealed class TestRegistration : DriverRegistration
{
    /// <inheritdoc/>
    public override string Name => "TEST";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Schemes { get; } = ["test"];

    /// <inheritdoc/>
    public override bool LocalOnly => true;

    /// <inheritdoc/>
    public override Connection? Open(ConnectionRequest request) => throw LibvirtException.NoSupport(ErrorDomain.Test, "test");
}
