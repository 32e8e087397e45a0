namespace Libvirt.Rpc.Protocol;

/// <summary>Objects of the contract as the protocol's structures, and back.</summary>
public static partial class Wire
{
    /// <summary>A domain.</summary>
    public static RemoteNonnullDomain From(Domain o) => new() { Name = o.Name, Uuid = o.Uuid, Id = o.Id };

    /// <summary>A domain.</summary>
    public static Domain To(Connection c, RemoteNonnullDomain v) => new(c, v.Name, v.Uuid, v.Id);

    /// <summary>A network.</summary>
    public static RemoteNonnullNetwork From(Network o) => new() { Name = o.Name, Uuid = o.Uuid };

    /// <summary>A network.</summary>
    public static Network To(Connection c, RemoteNonnullNetwork v) => new(c, v.Name, v.Uuid);

    /// <summary>A network port.</summary>
    public static RemoteNonnullNetworkPort From(NetworkPort o) => new() { Net = From(o.Network), Uuid = o.Uuid };

    /// <summary>A network port.</summary>
    public static NetworkPort To(Connection c, RemoteNonnullNetworkPort v) => new(To(c, v.Net), v.Uuid);

    /// <summary>A storage pool.</summary>
    public static RemoteNonnullStoragePool From(StoragePool o) => new() { Name = o.Name, Uuid = o.Uuid };

    /// <summary>A storage pool.</summary>
    public static StoragePool To(Connection c, RemoteNonnullStoragePool v) => new(c, v.Name, v.Uuid);

    /// <summary>A storage volume.</summary>
    public static RemoteNonnullStorageVol From(StorageVol o) => new() { Pool = o.Pool, Name = o.Name, Key = o.Key };

    /// <summary>A storage volume.</summary>
    public static StorageVol To(Connection c, RemoteNonnullStorageVol v) => new(c, v.Pool, v.Name, v.Key);

    /// <summary>A node device.</summary>
    public static RemoteNonnullNodeDevice From(NodeDevice o) => new() { Name = o.Name };

    /// <summary>A node device.</summary>
    public static NodeDevice To(Connection c, RemoteNonnullNodeDevice v) => new(c, v.Name);

    /// <summary>An interface.</summary>
    public static RemoteNonnullInterface From(Interface o) => new() { Name = o.Name, Mac = o.MACString };

    /// <summary>An interface.</summary>
    public static Interface To(Connection c, RemoteNonnullInterface v) => new(c, v.Name, v.Mac);

    /// <summary>A secret.</summary>
    public static RemoteNonnullSecret From(Secret o) => new() { Uuid = o.Uuid, UsageType = o.UsageType, UsageID = o.UsageID };

    /// <summary>A secret.</summary>
    public static Secret To(Connection c, RemoteNonnullSecret v) => new(c, v.Uuid, v.UsageType, v.UsageID);

    /// <summary>A network filter.</summary>
    public static RemoteNonnullNwfilter From(NWFilter o) => new() { Name = o.Name, Uuid = o.Uuid };

    /// <summary>A network filter.</summary>
    public static NWFilter To(Connection c, RemoteNonnullNwfilter v) => new(c, v.Name, v.Uuid);

    /// <summary>A network filter binding.</summary>
    public static RemoteNonnullNwfilterBinding From(NWFilterBinding o) => new() { Portdev = o.PortDev, Filtername = o.FilterName };

    /// <summary>A network filter binding.</summary>
    public static NWFilterBinding To(Connection c, RemoteNonnullNwfilterBinding v) => new(c, v.Portdev, v.Filtername);

    /// <summary>A snapshot.</summary>
    public static RemoteNonnullDomainSnapshot From(DomainSnapshot o) => new() { Name = o.Name, Dom = From(o.Domain) };

    /// <summary>A snapshot.</summary>
    public static DomainSnapshot To(Connection c, RemoteNonnullDomainSnapshot v) => new(To(c, v.Dom), v.Name);

    /// <summary>A checkpoint.</summary>
    public static RemoteNonnullDomainCheckpoint From(DomainCheckpoint o) => new() { Name = o.Name, Dom = From(o.Domain) };

    /// <summary>A checkpoint.</summary>
    public static DomainCheckpoint To(Connection c, RemoteNonnullDomainCheckpoint v) => new(To(c, v.Dom), v.Name);

    /// <summary>A server of a daemon.</summary>
    public static AdminNonnullServer From(AdmServer o) => new() { Name = o.Name };

    /// <summary>A server of a daemon.</summary>
    public static AdmServer To(AdmConnect c, AdminNonnullServer v) => new(c, v.Name);

    /// <summary>A client of a daemon.</summary>
    public static AdminNonnullClient From(AdmClient o) => new() { Srv = From(o.Server), Id = o.ID, Timestamp = o.Timestamp, Transport = (uint)o.Transport };

    /// <summary>A client of a daemon.</summary>
    public static AdmClient To(AdmConnect c, AdminNonnullClient v) => new(To(c, v.Srv), v.Id, v.Timestamp, (int)v.Transport);
}
