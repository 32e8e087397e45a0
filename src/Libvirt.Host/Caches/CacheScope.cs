namespace Libvirt.Host.Caches;

/// <summary>What a part of a cache is for. The order is that of controls in documents.</summary>
public enum CacheScope
{
    /// <summary>Code only.</summary>
    Code,

    /// <summary>Data only.</summary>
    Data,

    /// <summary>Both.</summary>
    Both,
}
