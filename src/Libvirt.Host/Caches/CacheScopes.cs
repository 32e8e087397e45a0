namespace Libvirt.Host.Caches;

/// <summary>Words for scopes.</summary>
public static class CacheScopes
{
    /// <summary>As documents say it: code, data, both.</summary>
    public static string ToText(this CacheScope scope) => scope switch { CacheScope.Code => "code", CacheScope.Data => "data", _ => "both" };

    /// <summary>As resctrl says it, behind the level: CODE, DATA, nothing.</summary>
    public static string ToSuffix(this CacheScope scope) => scope switch { CacheScope.Code => "CODE", CacheScope.Data => "DATA", _ => "" };
}
