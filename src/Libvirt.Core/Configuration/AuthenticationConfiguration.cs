namespace Libvirt;

/// <summary>auth.conf: credentials that a client uses without asking. "[auth-SERVICE-HOST]" names "[credentials-NAME]".</summary>
public sealed class AuthenticationConfiguration
{
    private readonly IniFile _file;
    private readonly string _path;

    /// <summary>Uses a parsed file.</summary>
    /// <param name="file">The content.</param>
    /// <param name="path">What errors call it.</param>
    public AuthenticationConfiguration(IniFile file, string path) => (_file, _path) = (file, path);

    /// <summary>The file in use: $LIBVIRT_AUTH_FILE, else the URI's authfile parameter, else the user's, else the system's; null when there is none.</summary>
    /// <param name="uri">The URI of the connection, if known.</param>
    public static string? FindPath(LibvirtUri? uri)
    {
        if (Environment.GetEnvironmentVariable("LIBVIRT_AUTH_FILE") is { } set)
            return set;
        if (uri?.Parameter("authfile") is { } given)
            return given;
        foreach (var path in new[] { Path.Combine(UserFolders.Configuration, "auth.conf"), "/etc/libvirt/auth.conf" })
        {
            if (File.Exists(path))
                return path;
        }
        return null;
    }

    /// <summary>A credential for a service on a host, or null when the file says nothing about it.</summary>
    /// <param name="service">"libvirt", "ssh", "esx", "hyperv" ...</param>
    /// <param name="host">The host of the URI; null for this host. A group for the host "default" covers all others.</param>
    /// <param name="credential">"authname", "username", "password", "realm".</param>
    /// <exception cref="LibvirtException">VIR_ERR_CONF_SYNTAX: a group lacks its credentials, or they are missing</exception>
    public string? Lookup(string service, string? host, string credential)
    {
        var group = $"auth-{service}-{host ?? "localhost"}";
        if (!_file.Has(group))
            group = $"auth-{service}-default";
        if (!_file.Has(group))
            return null;
        var name = _file[group, "credentials"] ?? throw Error($"Missing item 'credentials' in group '{group}' in '{_path}'");
        return _file.Has("credentials-" + name)
            ? _file["credentials-" + name, credential]
            : throw Error($"Missing group 'credentials-{name}' referenced from group '{group}' in '{_path}'");
    }

    private static LibvirtException Error(string detail) => LibvirtException.Create(ErrorDomain.None, ErrorNumber.ConfSyntax, detail);
}
