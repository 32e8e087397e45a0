namespace Libvirt.Driver.Qemu.Definition.Checks;

/// <summary>Protected guests.</summary>
internal static class LaunchChecks
{
    public static void Run(QemuGuest guest)
    {
        if (guest.Domain.LaunchSecurity is not { } security || guest.Emulator is null)
            return;
        (string name, string? flag) = security switch
        {
            SevSnpSecurity => ("sev-snp", "sev-snp-guest"),
            SevSecurity => ("sev", "sev-guest"),
            TdxSecurity => ("tdx", null), // no emulator that was seen so far tells that it can
            _ => ("s390-pv", "s390-pv-guest"),
        };
        if (flag is null || !guest.Has(flag))
            throw QemuErrors.Unsupported($"'{name}' launch security is not supported with this QEMU binary");
    }
}
