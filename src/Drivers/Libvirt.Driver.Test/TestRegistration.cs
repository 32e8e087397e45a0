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
    public override Connection? Open(ConnectionRequest request)
    {
        Flags.Check(request.Flags, (uint)ConnectFlags.Ro, "testConnectOpen");
        if (request.Uri is not { } uri || uri.Transport is not null)
            return null;
        if (uri.Path is null or "" or "/")
            throw Failure.Argument("testOpen: supply a path or use test:///default");
        var lease = uri.Path == "/default" ? TestStateLease.OfDefault() : TestStateLease.Of(TestNodeFile.Load(uri.Path));
        try
        {
            TestAuthentication.Check(lease.State, request);
        }
        catch
        {
            lease.End();
            throw;
        }
        var drivers = new DriverSet
        {
            Hypervisor = new TestHypervisor(lease.State),
            Network = new TestNetworkDriver(lease.State.Networks),
            Interface = new TestInterfaceDriver(lease.State.Interfaces),
            Storage = new TestStorageDriver(lease.State.Storage),
            NodeDevice = new TestNodeDeviceDriver(lease.State.NodeDevices),
        };
        return new Connection(drivers, uri, request.ReadOnly) { DriverState = lease };
    }
}
