using System.Globalization;
using Libvirt.Host.Accounts;

namespace Libvirt.Driver.Qemu.Security;

/// <summary>A user and a group.</summary>
/// <param name="UserId">The user.</param>
/// <param name="GroupId">The group.</param>
public readonly record struct DacLabel(uint UserId, uint GroupId)
{
    /// <summary>Reads "user:group": names, or numbers, with a plus sign before those that are no names.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: it is something else, or nobody has such a name</exception>
    public static DacLabel Parse(string text)
    {
        int colon = text.IndexOf(':');
        if (colon <= 0 || colon == text.Length - 1)
            throw LibvirtException.InvalidArgument(ErrorDomain.Security, $"Failed to parse DAC label '{text}'");
        return new(Users.FindId(text[..colon]) ?? throw LibvirtException.InvalidArgument(ErrorDomain.Security, $"Failed to parse user '{text[..colon]}'"),
            Groups.FindId(text[(colon + 1)..]) ?? throw LibvirtException.InvalidArgument(ErrorDomain.Security, $"Failed to parse group '{text[(colon + 1)..]}'"));
    }

    /// <summary>"+64055:+64055".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"+{UserId}:+{GroupId}");
}
