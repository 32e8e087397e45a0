namespace Libvirt;

/// <summary>Who makes a call, as the daemon knows it from the socket, SASL or TLS, or as virConnectSetIdentity was told.</summary>
public sealed record Identity
{
    private static readonly TypedParameterRule[] Rules =
    [
        new(Constants.ConnectIdentityUserName, TypedParameterType.String),
        new(Constants.ConnectIdentityUnixUserId, TypedParameterType.Ullong),
        new(Constants.ConnectIdentityGroupName, TypedParameterType.String),
        new(Constants.ConnectIdentityUnixGroupId, TypedParameterType.Ullong),
        new(Constants.ConnectIdentityProcessId, TypedParameterType.Llong),
        new(Constants.ConnectIdentityProcessTime, TypedParameterType.Ullong),
        new(Constants.ConnectIdentitySaslUserName, TypedParameterType.String),
        new(Constants.ConnectIdentityX509DistinguishedName, TypedParameterType.String),
        new(Constants.ConnectIdentitySelinuxContext, TypedParameterType.String),
    ];

    /// <summary>The name of the operating system's user.</summary>
    public string? UserName { get; init; }

    /// <summary>The number of the operating system's user.</summary>
    public ulong? UnixUserId { get; init; }

    /// <summary>The name of the operating system's group.</summary>
    public string? GroupName { get; init; }

    /// <summary>The number of the operating system's group.</summary>
    public ulong? UnixGroupId { get; init; }

    /// <summary>The process.</summary>
    public long? ProcessId { get; init; }

    /// <summary>When the process started, in clock ticks after boot: tells a process from a later one with its number.</summary>
    public ulong? ProcessTime { get; init; }

    /// <summary>The name that SASL authenticated.</summary>
    public string? SaslUserName { get; init; }

    /// <summary>The subject of the client's certificate.</summary>
    public string? X509DistinguishedName { get; init; }

    /// <summary>The security context of the process.</summary>
    public string? SelinuxContext { get; init; }

    /// <summary>Reads the parameters of virConnectSetIdentity.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_ARGUMENT_UNSUPPORTED or VIR_ERR_INVALID_ARG: as <see cref="TypedParameterSet.Validate"/></exception>
    public static Identity FromParameters(IReadOnlyList<TypedParameter> parameters)
    {
        var set = new TypedParameterSet(parameters);
        set.Validate(Rules);
        return new()
        {
            UserName = set.GetString(Constants.ConnectIdentityUserName),
            UnixUserId = set.GetULong(Constants.ConnectIdentityUnixUserId),
            GroupName = set.GetString(Constants.ConnectIdentityGroupName),
            UnixGroupId = set.GetULong(Constants.ConnectIdentityUnixGroupId),
            ProcessId = set.GetLong(Constants.ConnectIdentityProcessId),
            ProcessTime = set.GetULong(Constants.ConnectIdentityProcessTime),
            SaslUserName = set.GetString(Constants.ConnectIdentitySaslUserName),
            X509DistinguishedName = set.GetString(Constants.ConnectIdentityX509DistinguishedName),
            SelinuxContext = set.GetString(Constants.ConnectIdentitySelinuxContext),
        };
    }

    /// <summary>What is known, as typed parameters.</summary>
    public IReadOnlyList<TypedParameter> ToParameters()
    {
        var list = new List<TypedParameter>();
        Text(Constants.ConnectIdentityUserName, UserName);
        Number(Constants.ConnectIdentityUnixUserId, UnixUserId);
        Text(Constants.ConnectIdentityGroupName, GroupName);
        Number(Constants.ConnectIdentityUnixGroupId, UnixGroupId);
        if (ProcessId is { } id)
            list.Add(TypedParameter.Long(Constants.ConnectIdentityProcessId, id));
        Number(Constants.ConnectIdentityProcessTime, ProcessTime);
        Text(Constants.ConnectIdentitySaslUserName, SaslUserName);
        Text(Constants.ConnectIdentityX509DistinguishedName, X509DistinguishedName);
        Text(Constants.ConnectIdentitySelinuxContext, SelinuxContext);
        return list;

        void Text(string name, string? value)
        {
            if (value is not null)
                list.Add(TypedParameter.String(name, value));
        }

        void Number(string name, ulong? value)
        {
            if (value is { } number)
                list.Add(TypedParameter.ULong(name, number));
        }
    }
}
