namespace Libvirt.Rpc.Protocol;

/// <summary>Lists of objects.</summary>
public static partial class Wire
{
    /// <summary>A list.</summary>
    public static RemoteNonnullDomain[] FromAll(Domain[] list) => Array.ConvertAll(list, From);

    /// <summary>A list.</summary>
    public static Domain[] ToAll(Connection c, RemoteNonnullDomain[] list) => Array.ConvertAll(list, v => To(c, v));

    /// <summary>A list.</summary>
    public static RemoteNonnullNetwork[] FromAll(Network[] list) => Array.ConvertAll(list, From);

    /// <summary>A list.</summary>
    public static Network[] ToAll(Connection c, RemoteNonnullNetwork[] list) => Array.ConvertAll(list, v => To(c, v));

    /// <summary>A list.</summary>
    public static RemoteNonnullNetworkPort[] FromAll(NetworkPort[] list) => Array.ConvertAll(list, From);

    /// <summary>A list.</summary>
    public static NetworkPort[] ToAll(Connection c, RemoteNonnullNetworkPort[] list) => Array.ConvertAll(list, v => To(c, v));

    /// <summary>A list.</summary>
    public static RemoteNonnullStoragePool[] FromAll(StoragePool[] list) => Array.ConvertAll(list, From);

    /// <summary>A list.</summary>
    public static StoragePool[] ToAll(Connection c, RemoteNonnullStoragePool[] list) => Array.ConvertAll(list, v => To(c, v));

    /// <summary>A list.</summary>
    public static RemoteNonnullStorageVol[] FromAll(StorageVol[] list) => Array.ConvertAll(list, From);

    /// <summary>A list.</summary>
    public static StorageVol[] ToAll(Connection c, RemoteNonnullStorageVol[] list) => Array.ConvertAll(list, v => To(c, v));

    /// <summary>A list.</summary>
    public static RemoteNonnullNodeDevice[] FromAll(NodeDevice[] list) => Array.ConvertAll(list, From);

    /// <summary>A list.</summary>
    public static NodeDevice[] ToAll(Connection c, RemoteNonnullNodeDevice[] list) => Array.ConvertAll(list, v => To(c, v));

    /// <summary>A list.</summary>
    public static RemoteNonnullInterface[] FromAll(Interface[] list) => Array.ConvertAll(list, From);

    /// <summary>A list.</summary>
    public static Interface[] ToAll(Connection c, RemoteNonnullInterface[] list) => Array.ConvertAll(list, v => To(c, v));

    /// <summary>A list.</summary>
    public static RemoteNonnullSecret[] FromAll(Secret[] list) => Array.ConvertAll(list, From);

    /// <summary>A list.</summary>
    public static Secret[] ToAll(Connection c, RemoteNonnullSecret[] list) => Array.ConvertAll(list, v => To(c, v));

    /// <summary>A list.</summary>
    public static RemoteNonnullNwfilter[] FromAll(NWFilter[] list) => Array.ConvertAll(list, From);

    /// <summary>A list.</summary>
    public static NWFilter[] ToAll(Connection c, RemoteNonnullNwfilter[] list) => Array.ConvertAll(list, v => To(c, v));

    /// <summary>A list.</summary>
    public static RemoteNonnullNwfilterBinding[] FromAll(NWFilterBinding[] list) => Array.ConvertAll(list, From);

    /// <summary>A list.</summary>
    public static NWFilterBinding[] ToAll(Connection c, RemoteNonnullNwfilterBinding[] list) => Array.ConvertAll(list, v => To(c, v));

    /// <summary>A list.</summary>
    public static RemoteNonnullDomainSnapshot[] FromAll(DomainSnapshot[] list) => Array.ConvertAll(list, From);

    /// <summary>A list.</summary>
    public static DomainSnapshot[] ToAll(Connection c, RemoteNonnullDomainSnapshot[] list) => Array.ConvertAll(list, v => To(c, v));

    /// <summary>A list.</summary>
    public static RemoteNonnullDomainCheckpoint[] FromAll(DomainCheckpoint[] list) => Array.ConvertAll(list, From);

    /// <summary>A list.</summary>
    public static DomainCheckpoint[] ToAll(Connection c, RemoteNonnullDomainCheckpoint[] list) => Array.ConvertAll(list, v => To(c, v));

    /// <summary>A list.</summary>
    public static AdminNonnullServer[] FromAll(AdmServer[] list) => Array.ConvertAll(list, From);

    /// <summary>A list.</summary>
    public static AdmServer[] ToAll(AdmConnect c, AdminNonnullServer[] list) => Array.ConvertAll(list, v => To(c, v));

    /// <summary>A list.</summary>
    public static AdminNonnullClient[] FromAll(AdmClient[] list) => Array.ConvertAll(list, From);

    /// <summary>A list.</summary>
    public static AdmClient[] ToAll(AdmConnect c, AdminNonnullClient[] list) => Array.ConvertAll(list, v => To(c, v));
}
