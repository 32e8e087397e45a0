namespace Libvirt.Rpc.Security.Tls;

/// <summary>How strict a <see cref="TlsContext"/> is.</summary>
public sealed record TlsOptions
{
    /// <summary>What counts when nothing is configured: everything is checked, any peer with a good certificate may come.</summary>
    public static TlsOptions Default { get; } = new();

    /// <summary>Check the own certificates when they are loaded. Off by tls_no_sanity_certificate.</summary>
    public bool CheckOwn { get; init; } = true;

    /// <summary>Refuse peers whose certificate is missing or bad. Off by tls_no_verify_certificate and the URI parameter no_verify.</summary>
    public bool CheckPeer { get; init; } = true;

    /// <summary>A server's tls_allowed_dn_list: patterns (<see cref="NamePattern"/>) of clients' names (<see cref="DistinguishedName"/>); null lets all in.</summary>
    public IReadOnlyList<string>? AllowedNames { get; init; }

    /// <summary>tls_priority, see <see cref="TlsPriority"/>; null for the system's defaults.</summary>
    public string? Priority { get; init; }
}
