namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>Model and version of TPMs.</summary>
internal static class TpmDefaults
{
    public static void Run(QemuGuest guest, Tpm tpm)
    {
        tpm.Model ??= guest.IsPSeries ? TpmModel.TpmSpapr : TpmModel.TpmTis;
        if (tpm.Backend is { Type: TpmBackendType.Emulator } backend)
            backend.Version ??= tpm.Model == TpmModel.TpmTis && guest.IsX86 ? TpmVersion.V1_2 : TpmVersion.V2_0;
    }
}
