namespace Libvirt.Rpc.Transports;

/// <summary>The parameters of the transports libssh and libssh2 as options of the program ssh (ssh_config(5)).</summary>
internal static class SshOptions
{
    private static readonly string[] UsualKeys = ["id_rsa", "id_dsa", "id_ecdsa", "id_ed25519"];
    private const string UsualMethods = "agent,privkey,password,keyboard-interactive";

    /// <summary>Refuses what native refuses before it connects.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG, VIR_ERR_LIBSSH, VIR_ERR_SSH</exception>
    public static void Check(RemoteAddress address) => _ = For(address);

    /// <summary>Makes the options.</summary>
    /// <exception cref="LibvirtException">as <see cref="Check"/></exception>
    public static List<string> For(RemoteAddress address)
    {
        var options = new List<string>();
        options.Add("StrictHostKeyChecking=" + address.KnownHostsVerification?.ToLowerInvariant() switch
        {
            null or "normal" => "ask",
            "auto" => "accept-new",
            "ignore" => "no",
            _ => throw LibvirtException.InvalidArgument(ErrorDomain.Rpc, $"Invalid host key verification method: '{address.KnownHostsVerification}'"),
        });
        AddMethods(address, options);
        bool ignores = string.Equals(address.KnownHostsVerification, "ignore", StringComparison.OrdinalIgnoreCase);
        var file = ignores ? "/dev/null" : address.KnownHosts is { Length: > 0 } given ? given : Path.Combine(UserFolders.Configuration, "known_hosts");
        options.AddRange([$"UserKnownHostsFile={Word(file)}", "GlobalKnownHostsFile=/dev/null"]);
        return options;
    }

    /// <summary>True when keys in files are among the methods.</summary>
    public static bool UsesKeyFiles(RemoteAddress address) => Methods(address).Contains("privkey", StringComparer.OrdinalIgnoreCase);

    private static string[] Methods(RemoteAddress address) => (address.SshMethods is { Length: > 0 } given ? given : UsualMethods).Split(',');

    /// <summary>"agent" and "privkey" are both publickey for ssh: keys of the agent, keys in files.</summary>
    private static void AddMethods(RemoteAddress address, List<string> options)
    {
        var wanted = new List<string>();
        bool agent = false, key = false;
        foreach (var part in Methods(address))
        {
            var method = part.ToLowerInvariant();
            agent |= method == "agent";
            key |= method == "privkey";
            if (method == "privkey" && address.SshMethods is { Length: > 0 } && address.KeyFile is null && !HasUsualKey())
                throw MissingKey(address.Transport);
            var name = method switch
            {
                "agent" or "privkey" => "publickey",
                "password" or "keyboard-interactive" => method,
                _ => throw LibvirtException.InvalidArgument(ErrorDomain.Rpc, $"Invalid authentication method: '{part}'"),
            };
            if (!wanted.Contains(name))
                wanted.Add(name);
        }
        options.Add($"PreferredAuthentications={string.Join(',', wanted)}");
        if (!wanted.Contains("publickey"))
            options.Add("PubkeyAuthentication=no");
        else if (!agent)
            options.Add("IdentityAgent=none");
        else if (!key)
            options.Add("IdentityFile=none");
        if (!wanted.Contains("password"))
            options.Add("PasswordAuthentication=no");
        if (!wanted.Contains("keyboard-interactive"))
            options.Add("KbdInteractiveAuthentication=no");
    }

    /// <summary>A value of an option that ssh splits at white space and where it replaces %-sequences.</summary>
    private static string Word(string text) => "\"" + text.Replace("%", "%%", StringComparison.Ordinal) + "\"";

    private static bool HasUsualKey()
    {
        var folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".ssh");
        return UsualKeys.Any(key => File.Exists(Path.Combine(folder, key)));
    }

    private static LibvirtException MissingKey(TransportKind transport)
    {
        const string Detail = "Key file path must be provided for private key authentication";
        return transport == TransportKind.Libssh ? LibvirtException.Create(ErrorDomain.Libssh, ErrorNumber.Libssh, Detail)
            : LibvirtException.Create(ErrorDomain.Ssh, ErrorNumber.Ssh, Detail);
    }
}
