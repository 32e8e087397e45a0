namespace Libvirt.Driver.Qemu.Definition.Firmware;

/// <summary>Whether a firmware that is made for the machine is what a definition asks for.</summary>
internal static class FirmwareMatch
{
    /// <summary>A definition of old means raw code: another format counts only when it is asked for, or in the second round. The format of the variables follows that of the code.</summary>
    public static bool Fits(QemuGuest guest, FirmwareDescriptor firmware, bool anyFormat)
    {
        var os = guest.Domain.Os;
        var wanted = os.Firmware == FirmwareKind.Bios ? "bios" : "uefi";
        return firmware.Interfaces.Contains(wanted)
            && Features(guest, firmware) && (firmware.Device == "flash" ? Flash(os, firmware, anyFormat) : Memory(os, firmware)) && Launch(guest, firmware);
    }

    private static bool Features(QemuGuest guest, FirmwareDescriptor firmware)
    {
        var domain = guest.Domain;
        bool needsSmm = firmware.Features.Contains("requires-smm");
        foreach (var feature in domain.Os.FirmwareFeatures?.Features ?? [])
            if (feature.Enabled != firmware.Features.Contains(FirmwareFeatureNameNames.Text(feature.Name)))
                return false;
        if (domain.PowerManagement?.SuspendToMemory == true && !firmware.Features.Contains("acpi-s3"))
            return false;
        if (domain.PowerManagement?.SuspendToDisk == true && !firmware.Features.Contains("acpi-s4"))
            return false;
        if (domain.Os.Loader?.Secure is { } secure && secure != needsSmm)
            return false;
        return !needsSmm || domain.Features?.Smm?.State != false;
    }

    private static bool Flash(DomainOs os, FirmwareDescriptor firmware, bool anyFormat)
    {
        var (loader, nvram) = (os.Loader, os.Nvram);
        if (firmware.Format is not ("raw" or "qcow2") || loader?.Type is LoaderType.Rom)
            return false;
        if (loader?.Stateless is { } stateless && stateless != (firmware.Mode == "stateless") || (loader is { ReadOnly: false, Path: not null }) != (firmware.Mode == "combined"))
            return false;
        if (loader is { ReadOnly: false, Path: null })
            return false;
        if (loader?.Stateless is null && firmware.Mode == "stateless" && loader?.Path is null)
            return false;
        if (loader?.Path is { } path && path != firmware.Executable || nvram?.Template is { } template && template != firmware.Template)
            return false;
        var asked = loader?.Format ?? nvram?.Format ?? nvram?.TemplateFormat;
        if (asked is { } format && FirmwareFormatNames.Text(format) != firmware.Format)
            return false;
        if (!anyFormat && asked is null && loader?.Path is null && firmware.Format != "raw")
            return false;
        return true;
    }

    private static bool Memory(DomainOs os, FirmwareDescriptor firmware)
        => os.Loader?.Type is null or LoaderType.Rom && os.Loader?.Stateless != false && os.Loader?.ReadOnly is not false && os.Nvram is null
            && os.Loader?.Format is null or FirmwareFormat.Raw && (os.Loader?.Path is not { } path || path == firmware.Executable);

    /// <summary>Protected guests need firmware that knows of it.</summary>
    private static bool Launch(QemuGuest guest, FirmwareDescriptor firmware) => guest.Domain.LaunchSecurity switch
    {
        SevSnpSecurity => firmware.Features.Contains("amd-sev-snp"),
        SevSecurity sev => firmware.Features.Contains("amd-sev") && ((sev.Policy & 4) == 0 || firmware.Features.Contains("amd-sev-es")),
        TdxSecurity => firmware.Features.Contains("intel-tdx"),
        _ => true,
    };
}
