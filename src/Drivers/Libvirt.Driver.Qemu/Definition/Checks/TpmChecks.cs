namespace Libvirt.Driver.Qemu.Definition.Checks;

/// <summary>Trusted platform modules.</summary>
internal static class TpmChecks
{
    public static void Run(QemuGuest guest)
    {
        int proxies = 0;
        foreach (var tpm in guest.Devices.Tpms)
        {
            if (tpm.Model == TpmModel.SpaprTpmProxy)
                proxies++;
            Module(guest, tpm);
        }
        if (proxies > 1)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Domain, "only a single TPM Proxy device is supported");
        if (guest.Devices.Tpms.Count - proxies > 1)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Domain, "only a single TPM non-proxy device is supported");
    }

    private static void Module(QemuGuest guest, Tpm tpm)
    {
        if (tpm.Backend is not { } backend)
            return;
        if (backend is { Type: TpmBackendType.Emulator, Version: TpmVersion.V1_2 } && guest.IsArm)
            throw QemuErrors.Unsupported($"TPM 1.2 is not supported on architecture '{guest.Architecture}'");
        if (guest.Emulator is null)
            return;
        if (backend is { Type: TpmBackendType.Emulator, Version: { } version } && guest.Settings.TpmVersions() is { Count: > 0 } versions && !versions.Contains(TpmVersionNames.Text(version)))
            throw QemuErrors.Unsupported($"TPM version '{TpmVersionNames.Text(version)}' is not supported");
        var flag = backend.Type switch { TpmBackendType.Passthrough => "tpm-passthrough", TpmBackendType.Emulator => "tpm-emulator", _ => null };
        if (flag is not null && !guest.Has(flag))
            throw QemuErrors.Unsupported($"The QEMU executable {guest.Devices.Emulator} does not support TPM backend type {TpmBackendTypeNames.Text(backend.Type)}");
        var model = tpm.Model switch { TpmModel.TpmTis => "tpm-tis", TpmModel.TpmCrb => "tpm-crb", TpmModel.TpmSpapr => "tpm-spapr", _ => "spapr-tpm-proxy" };
        if (!guest.Has(model) && !(tpm.Model == TpmModel.TpmTis && guest.IsArm))
            throw QemuErrors.Unsupported($"The QEMU executable {guest.Devices.Emulator} does not support TPM model {model}");
    }
}
