using Libvirt.Driver.Qemu.Configuration;

namespace Libvirt.Driver.Qemu.Security;

/// <summary>What the owner of files depends on.</summary>
/// <param name="UserId">User of guests without a label of their own.</param>
/// <param name="GroupId">Group of such guests.</param>
/// <param name="ChangesOwners">Files are given to guests.</param>
/// <param name="Remembers">Owners before are remembered.</param>
/// <param name="BootTime">When the host started, in seconds since 1970.</param>
public sealed record DacSettings(uint UserId, uint GroupId, bool ChangesOwners, bool Remembers, ulong BootTime)
{
    /// <summary>What qemu.conf says.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: there is no such user or group</exception>
    public static DacSettings Of(QemuConfiguration configuration)
        => new(configuration.UserId, configuration.GroupId, configuration.ChangesOwners, configuration.RemembersOwners, Libvirt.Host.BootTime.Seconds);
}
