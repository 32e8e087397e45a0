namespace Libvirt;

/// <summary>libvirt.conf: what a program connects to when it names nothing or an alias. Root has /etc/libvirt/libvirt.conf, everybody else only an own one.</summary>
public sealed class ClientConfiguration
{
    private const string AliasCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
    private readonly ConfigurationFile? _file;
    private readonly string _variable;

    /// <summary>Uses a parsed file; null for none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="variable">The environment variable that goes before its uri_default.</param>
    public ClientConfiguration(ConfigurationFile? file, string variable = "LIBVIRT_DEFAULT_URI")
    {
        _file = file;
        _variable = variable;
    }

    /// <summary>Reads the file of the effective user anew, as native does for each connection; an absent one is empty.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONF_SYNTAX, VIR_ERR_SYSTEM_ERROR</exception>
    public static ClientConfiguration Load() => new(Read("libvirt.conf"));

    /// <summary>The same for connections to the administration interface: libvirt-admin.conf and LIBVIRT_ADMIN_DEFAULT_URI.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONF_SYNTAX, VIR_ERR_SYSTEM_ERROR</exception>
    public static ClientConfiguration LoadAdmin() => new(Read("libvirt-admin.conf"), "LIBVIRT_ADMIN_DEFAULT_URI");

    private static ConfigurationFile? Read(string name)
    {
        var path = Path.Combine(UserFolders.IsRoot ? "/etc/libvirt" : UserFolders.Configuration, name);
        return File.Exists(path) ? ConfigurationFile.Load(path) : null;
    }

    /// <summary>The URI to open when the program gives none: the environment, else uri_default, else null. May be an alias.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: uri_default is not a text</exception>
    public string? DefaultUri => Environment.GetEnvironmentVariable(_variable) is { Length: > 0 } set ? set : _file?.GetText("uri_default");

    /// <summary>remote_mode: to which daemon remote connections of this user go when the URI has no parameter "mode"; null when not set.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it is not a text</exception>
    public string? RemoteMode => _file?.GetText("remote_mode");

    /// <summary>remote_proxy: the program at the other end of an SSH connection when the URI has no parameter "proxy"; null when not set.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it is not a text</exception>
    public string? RemoteProxy => _file?.GetText("remote_proxy");

    /// <summary>What an alias of uri_aliases stands for; null when there is no such alias. Aliases are not resolved twice.</summary>
    /// <param name="alias">What the program asked for; any URI will do.</param>
    /// <exception cref="LibvirtException">VIR_ERR_CONF_SYNTAX: an entry before the match is malformed; VIR_ERR_INTERNAL_ERROR: uri_aliases is not a list</exception>
    public string? ResolveAlias(string alias)
    {
        foreach (var entry in _file?.GetTexts("uri_aliases") ?? [])
        {
            int equals = entry.IndexOf('=');
            if (equals < 0)
                throw Malformed(entry, "expected 'alias=uri://host/path'");
            var name = entry.AsSpan(0, equals);
            if (name.ContainsAnyExcept(AliasCharacters))
                throw Malformed(entry, "aliases may only contain 'a-Z, 0-9, _, -'");
            if (name.SequenceEqual(alias))
                return entry[(equals + 1)..];
        }
        return null;
    }

    private static LibvirtException Malformed(string entry, string expected)
        => LibvirtException.Create(ErrorDomain.Uri, ErrorNumber.ConfSyntax, $"Malformed 'uri_aliases' config entry '{entry}', {expected}");
}
