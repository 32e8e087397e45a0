using Libvirt.Rpc.Server;
using Libvirt.Settings;

namespace Libvirt.Daemon.Settings;

/// <summary>A key that says how clients of a kind of socket prove who they are.</summary>
/// <param name="name">The key.</param>
/// <param name="standard">The value when the key is not set; null when it depends on the user that the daemon runs as.</param>
/// <param name="description">What the default file says about it.</param>
public sealed class AuthenticationSetting(string name, AuthenticationKind? standard, string description)
    : Setting<AuthenticationKind?>(name, standard, $"\"{(standard ?? AuthenticationKind.Polkit).ToString().ToLowerInvariant()}\"", description)
{
    /// <inheritdoc/>
    public override object? ReadValue(ConfigurationFile file) => file.GetText(Name) switch
    {
        null => null,
        "none" => AuthenticationKind.None,
        "sasl" => AuthenticationKind.Sasl,
        "polkit" => AuthenticationKind.Polkit,
        var other => throw LibvirtException.ConfigUnsupported(ErrorDomain.Conf, $"{file.Place(Name)}: {Name}: unsupported auth {other}"),
    };
}
