namespace Libvirt.Driver.Qemu.Definition.Checks;

/// <summary>Protected guests.</summary>
internal static class LaunchChecks
{
    public static void Run(QemuGuest guest)
    {
        if (guest.Domain.LaunchSecurity is not { } security || guest.Emulator is null)
            return;
        var (name, flag) = security switch
        {
            SevSnpSecurity => ("sev-snp", "sev-snp-guest"),
            SevSecurity => ("sev", "sev-guest"),
            TdxSecurity => ("tdx", null), // none of the binaries that are known has it
            _ => ("s390-pv", (string?)"s390-pv-guest"),
        };
        if (flag is null || !guest.Has(flag))
            throw QemuErrors.Unsupported($"'{name}' launch security is not supported with this QEMU binary");
    }
}
