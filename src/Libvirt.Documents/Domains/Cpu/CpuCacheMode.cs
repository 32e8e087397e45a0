namespace Libvirt.Documents.Domains;

/// <summary>What the guest sees of the cache.</summary>
[XmlEnum]
public enum CpuCacheMode
{
    /// <summary><c>emulate</c></summary>
    Emulate,

    /// <summary><c>passthrough</c></summary>
    Passthrough,

    /// <summary><c>disable</c></summary>
    Disable,
}
