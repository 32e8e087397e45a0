namespace Libvirt.Rpc.Server;

/// <summary>Who is at the other end, as far as it is proven.</summary>
public sealed record ClientIdentity
{
    /// <summary>Process of a local client.</summary>
    public long? ProcessId { get; init; }

    /// <summary>When that process began, in clock ticks since boot: tells it from a later one with the same number.</summary>
    public ulong? ProcessTime { get; init; }

    /// <summary>User of a local client.</summary>
    public uint? UserId { get; init; }

    /// <summary>Its name.</summary>
    public string? UserName { get; init; }

    /// <summary>Group of a local client.</summary>
    public uint? GroupId { get; init; }

    /// <summary>Its name.</summary>
    public string? GroupName { get; init; }

    /// <summary>User that SASL has authenticated.</summary>
    public string? SaslUser { get; init; }

    /// <summary>Distinguished name of the certificate.</summary>
    public string? X509Name { get; init; }

    /// <summary>SELinux context.</summary>
    public string? SecurityContext { get; init; }

    /// <summary>As typed parameters of virConnectSetIdentity and virAdmClientGetInfo name them.</summary>
    public List<TypedParameter> ToParameters()
    {
        var list = new List<TypedParameter>();
        if (GroupName is not null)
            list.Add(TypedParameter.String("unix_group_name", GroupName));
        return list;
    }
}
