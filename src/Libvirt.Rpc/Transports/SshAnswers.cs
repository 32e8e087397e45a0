namespace Libvirt.Rpc.Transports;

/// <summary>Answers ssh's questions from auth.conf and from the program, which is asked in native's words.</summary>
internal sealed class SshAnswers(RemoteAddress address, ICredentialSource? source)
{
    private const StringComparison Exact = StringComparison.Ordinal;

    /// <summary>The domain of native's library of that name.</summary>
    private ErrorDomain Domain => address.Transport == TransportKind.Libssh ? ErrorDomain.Libssh : ErrorDomain.Ssh;

    private ErrorNumber Code => address.Transport == TransportKind.Libssh ? ErrorNumber.Libssh : ErrorNumber.Ssh;

    /// <summary>Finds the answer to a question.</summary>
    /// <param name="question">As ssh asks it, in the C locale.</param>
    /// <exception cref="LibvirtException">nobody answers, or no</exception>
    public string To(string question)
    {
        if (question.Contains("Are you sure you want to continue connecting", Exact))
            return AcceptKey(question);
        if (Between(question, "Enter passphrase for key '", "'") is { } key)
            return Ask($"Passphrase for key '{key}'");
        if (question.TrimEnd().EndsWith("'s password:", Exact))
            return Configured() ?? Ask($"Enter {address.User ?? Environment.UserName}'s password for {address.Host}");
        var text = question.TrimEnd(' ', ':', '\n');
        return Ask(text[(text.LastIndexOf('\n') + 1)..]);
    }

    private string AcceptKey(string question)
    {
        var hash = Between(question, "fingerprint is ", "\n")?.TrimEnd('.') ?? "";
        if (source is null)
            throw LibvirtException.Create(Domain, Code, "No user interaction callback provided: Can't verify the session host key");
        int type = TypeOf(ConnectCredentialType.Echoprompt, ConnectCredentialType.Noechoprompt);
        if (type < 0)
            throw LibvirtException.Create(Domain, Code, "no suitable callback for host key verification");
        var query = new CredentialQuery(type, $"Accept SSH host key with hash '{hash}' for host '{address.Host}:{SshFailure.PortOf(address)}' (y/n)?", null, null);
        if (!source.Ask([query]))
            throw LibvirtException.Create(Domain, Code, "failed to retrieve decision to accept host key");
        return string.Equals(query.Result, "y", StringComparison.OrdinalIgnoreCase) ? "yes"
            : throw LibvirtException.Create(Domain, Code, $"SSH host key for '{address.Host}' ({hash}) was not accepted");
    }

    private string Ask(string prompt)
    {
        if (source is null)
            throw address.Transport == TransportKind.Libssh
                ? LibvirtException.Create(Domain, Code, "Can't perform authentication: Authentication callback not provided")
                : LibvirtException.InvalidArgument(ErrorDomain.Auth, "Missing authentication credentials");
        int type = TypeOf(ConnectCredentialType.Passphrase, ConnectCredentialType.Noechoprompt);
        if (type < 0)
            throw LibvirtException.Create(ErrorDomain.Auth, ErrorNumber.OperationUnsupported, "no suitable callback authentication callback was found");
        var query = new CredentialQuery(type, prompt, null, null);
        return source.Ask([query]) && query.Result is { } answer ? answer
            : throw LibvirtException.OperationFailed(ErrorDomain.Auth, "failed to retrieve user response for authentication callback");
    }

    /// <summary>The program's first credential type that fits.</summary>
    private int TypeOf(ConnectCredentialType first, ConnectCredentialType second)
    {
        foreach (int type in source!.Types)
            if (type == (int)first || type == (int)second)
                return type;
        return -1;
    }

    /// <summary>What auth.conf answers for this host.</summary>
    private string? Configured()
    {
        var path = address.AuthenticationFile ?? AuthenticationConfiguration.FindPath(null);
        return path is not null && File.Exists(path) ? new AuthenticationConfiguration(IniFile.Load(path), path).Lookup("ssh", address.Host, "password") : null;
    }

    private static string? Between(string text, string start, string end)
    {
        int from = text.IndexOf(start, Exact);
        if (from < 0)
            return null;
        int to = text.IndexOf(end, from += start.Length, Exact);
        return to < 0 ? null : text[from..to];
    }
}
