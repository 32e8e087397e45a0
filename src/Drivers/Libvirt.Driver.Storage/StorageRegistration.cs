using Libvirt.Driver.Storage.Calls;

namespace Libvirt.Driver.Storage;

/// <summary>storage:///system and storage:///session, and the pools of the hypervisors of the same daemon.</summary>
public sealed class StorageRegistration : DriverRegistration
{
    /// <inheritdoc/>
    public override string Name => "storage";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Schemes { get; } = ["storage"];

    /// <inheritdoc/>
    public override bool LocalOnly => true;

    /// <inheritdoc/>
    public override bool IsSecondary => true;

    /// <inheritdoc/>
    public override StorageDriver? Storage => StorageHosts.OfDaemon()?.Driver;

    /// <inheritdoc/>
    public override bool StartsInDaemon => true;

    /// <inheritdoc/>
    public override void StartInDaemon() => StorageHosts.StartDaemon();

    /// <inheritdoc/>
    public override Connection? Open(ConnectionRequest request)
    {
        if (request.Uri is not { } uri || uri.Transport is not null || StorageHosts.OfDaemon() is not { } host)
            return null;
        CallFlags.Check(request.Flags, (uint)ConnectFlags.Ro, ErrorDomain.Storage, "storageConnectOpen");
        var expected = host.IsPrivileged ? "/system" : "/session";
        if (uri.Path != expected)
            throw LibvirtException.Internal(ErrorDomain.Storage, uri.Path is null or "" ? $"no storage URI path given, try storage://{expected}" : $"unexpected storage URI path '{uri.Path}', try storage://{expected}");
        return new Connection(new DriverSet { Hypervisor = new StorageConnection(), Storage = host.Driver }, uri, request.ReadOnly);
    }
}
