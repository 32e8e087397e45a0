using Libvirt.Settings;

namespace Libvirt.Daemon.Settings;

/// <summary>Which users are let in.</summary>
public static class AuthorizationSettings
{
    /// <summary>Names of users that SASL may let in; null for all, with wild cards.</summary>
    public static readonly TextListSetting AllowedUsers = new("sasl_allowed_username_list", ["joe@EXAMPLE.COM", "fred@EXAMPLE.COM"],
        "The users that SASL lets in, as the mechanism calls them (Kerberos: name@REALM); * and ? are wild cards. All when not set; an empty list lets nobody in.");

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("Users", "", AllowedUsers);
}
