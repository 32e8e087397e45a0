namespace Libvirt.Rpc.Security;

/// <summary>Answers for one connection: from auth.conf where that knows them, else from the program's callback.</summary>
/// <param name="source">The program's virConnectAuth; null when it gave none.</param>
/// <param name="configuration">auth.conf; null when there is none.</param>
/// <param name="service">"libvirt" for SASL, "ssh" for passwords of ssh.</param>
/// <param name="hostName">The host of the URI; null for this host.</param>
public sealed class ClientCredentials(ICredentialSource? source, AuthenticationConfiguration? configuration, string service, string? hostName)
{
    /// <summary>The credential types that the program's callback can answer, <see cref="ConnectCredentialType"/> values.</summary>
    public IReadOnlyList<int> Types => source?.Types ?? [];

    /// <summary>Reads auth.conf if there is one.</summary>
    /// <param name="uri">The connection's URI, whose parameter authfile may name the file.</param>
    /// <param name="source">The program's virConnectAuth.</param>
    /// <param name="service">"libvirt" or "ssh".</param>
    /// <param name="hostName">The host; null for this one.</param>
    /// <exception cref="LibvirtException">VIR_ERR_CONF_SYNTAX or VIR_ERR_SYSTEM_ERROR: the file cannot be used</exception>
    public static ClientCredentials Load(LibvirtUri? uri, ICredentialSource? source, string service, string? hostName)
        => new(source, AuthenticationConfiguration.FindPath(uri) is { } path ? new(IniFile.Load(path), path) : null, service, hostName);

    /// <summary>Answers the questions of a mechanism: what auth.conf knows is not asked, and all that is left is asked at once.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_AUTH_FAILED: there is no callback, or it gave up; VIR_ERR_CONF_SYNTAX</exception>
    public void Answer(IReadOnlyList<CredentialQuery> queries)
    {
        var left = new List<CredentialQuery>();
        foreach (var query in queries)
        {
            query.Result = Name((ConnectCredentialType)query.Type) is { } name ? configuration?.Lookup(service, hostName, name) : null;
            if (query.Result is null)
                left.Add(query);
        }
        if (left.Count == 0)
            return;
        if (source is null)
            throw LibvirtException.Create(ErrorDomain.Remote, ErrorNumber.AuthFailed, "No authentication callback available");
        if (!source.Ask(left))
            throw LibvirtException.Create(ErrorDomain.Remote, ErrorNumber.AuthFailed, "Failed to collect auth credentials");
    }

    /// <summary>The user to log in as.</summary>
    /// <param name="suggestion">What an empty answer stands for, if anything.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: the program cannot be asked; VIR_ERR_AUTH_FAILED: it did not answer</exception>
    public string UserName(string? suggestion = null)
        => configuration?.Lookup(service, hostName, "username") ?? Ask(isSecret: false, suggestion,
            suggestion is null ? $"Enter username for {hostName ?? "localhost"}" : $"Enter username for {hostName ?? "localhost"} [{suggestion}]");

    /// <summary>The password of a user.</summary>
    /// <exception cref="LibvirtException">as <see cref="UserName"/></exception>
    public string Password(string userName)
        => configuration?.Lookup(service, hostName, "password") ?? Ask(isSecret: true, null, $"Enter {userName}'s password for {hostName ?? "localhost"}");

    private string Ask(bool isSecret, string? suggestion, string prompt)
    {
        if (source is null)
            throw LibvirtException.InvalidArgument(ErrorDomain.Auth, "Missing authentication credentials");
        foreach (int type in source.Types)
        {
            bool fits = (ConnectCredentialType)type is var known && isSecret
                ? known is ConnectCredentialType.Passphrase or ConnectCredentialType.Noechoprompt
                : known is ConnectCredentialType.Username or ConnectCredentialType.Authname or ConnectCredentialType.Echoprompt;
            if (!fits)
                continue;
            var query = new CredentialQuery(type, prompt, hostName, suggestion);
            if (!source.Ask([query]))
                throw LibvirtException.Create(ErrorDomain.Auth, ErrorNumber.AuthFailed, "failed to retrieve user response for authentication callback");
            return query.Result ?? suggestion ?? throw LibvirtException.Create(ErrorDomain.Auth, ErrorNumber.AuthFailed, "Missing authentication credentials");
        }
        throw LibvirtException.Create(ErrorDomain.Auth, ErrorNumber.AuthFailed, "no suitable callback authentication callback was found");
    }

    /// <summary>What auth.conf calls a type.</summary>
    private static string? Name(ConnectCredentialType type) => type switch
    {
        ConnectCredentialType.Username => "username",
        ConnectCredentialType.Authname => "authname",
        ConnectCredentialType.Passphrase => "password",
        ConnectCredentialType.Realm => "realm",
        _ => null,
    };
}
