namespace Libvirt.Driver.Test;

/// <summary>Asks for name and password as a server would, when the node file names users.</summary>
internal static class TestAuthentication
{
    /// <summary>Lets those in who are named in the node file.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_AUTH_FAILED, or what is wrong with the answers</exception>
    public static void Check(TestState state, ConnectionRequest request)
    {
        if (state.Users.Count == 0)
            return;
        var source = request.Credentials ?? throw LibvirtException.InvalidArgument(ErrorDomain.Auth, "Missing authentication credentials");
        var name = Configured(request.Uri, "username") ?? AskName(source);
        foreach (var user in state.Users)
            if (user.Name == name && (user.Password is null || user.Password == Password(request.Uri, source, name)))
                return;
            else if (user.Name == name)
                throw Refused();
        _ = Password(request.Uri, source, name); // asked for even though no user has the name
        throw Refused();
    }

    private static LibvirtException Refused()
        => LibvirtException.Create(ErrorDomain.Test, ErrorNumber.AuthFailed, "authentication failed, see test XML for the correct username/password");

    private static string Password(LibvirtUri? uri, ICredentialSource source, string name) => Configured(uri, "password") ?? AskPassword(source, name);

    /// <summary>What auth.conf answers for this program.</summary>
    private static string? Configured(LibvirtUri? uri, string credential)
        => AuthenticationConfiguration.FindPath(uri) is { } path && File.Exists(path)
            ? new AuthenticationConfiguration(IniFile.Load(path), path).Lookup("test", "localhost", credential) : null;

    private static string AskName(ICredentialSource source)
    {
        if (!source.Types.Contains((int)ConnectCredentialType.Authname))
            throw LibvirtException.Create(ErrorDomain.Auth, ErrorNumber.AuthFailed, "Missing VIR_CRED_AUTHNAME credential type");
        var query = new CredentialQuery((int)ConnectCredentialType.Authname, "Enter username for localhost", "localhost", null);
        return source.Ask([query]) && query.Result is { } name ? name
            : throw LibvirtException.Create(ErrorDomain.Auth, ErrorNumber.AuthFailed, "Username request failed");
    }

    private static string AskPassword(ICredentialSource source, string name)
    {
        int type = source.Types.FirstOrDefault(t => t is (int)ConnectCredentialType.Passphrase or (int)ConnectCredentialType.Noechoprompt, -1);
        if (type < 0)
            throw LibvirtException.Create(ErrorDomain.Auth, ErrorNumber.OperationUnsupported, "no suitable callback authentication callback was found");
        var query = new CredentialQuery(type, $"Enter {name}'s password for localhost", null, null);
        return source.Ask([query]) && query.Result is { } password ? password
            : throw LibvirtException.OperationFailed(ErrorDomain.Auth, "failed to retrieve user response for authentication callback");
    }
}
