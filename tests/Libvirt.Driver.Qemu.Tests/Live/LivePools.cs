using Libvirt.Driver.Storage;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>Pools below a folder, offered to the QEMU driver as a daemon does.</summary>
internal sealed class LivePools : DriverRegistration
{
    private readonly StorageHost _host;

    public LivePools(string root)
    {
        _host = new StorageHost(new StorageFolders(root + "/pools/etc", root + "/pools/run"), UserFolders.IsRoot);
        _host.Start();
        Connection = new(new DriverSet { Hypervisor = new HypervisorDriver(), Storage = _host.Driver }, null, false);
        SecondaryDrivers.Offer([this]);
    }

    /// <summary>A connection to them.</summary>
    public Connection Connection { get; }

    public override string Name => "pools";

    public override IReadOnlyList<string>? Schemes => [];

    public override bool IsSecondary => true;

    public override StorageDriver? Storage => _host.Driver;

    public override Connection? Open(ConnectionRequest request) => null;
}
