namespace Libvirt.Driver.Qemu.Definition.Firmware;

/// <summary>Finds the firmware that a definition asks for, or describes the one that it names.</summary>
internal static class FirmwareSelection
{
    /// <summary>False when the definition asks for firmware that is not there; an old definition may.</summary>
    public static bool Run(QemuGuest guest)
    {
        var os = guest.Domain.Os;
        bool asked = os.Firmware is not null;
        if (!asked && (os.Loader?.Path is null || os.Loader.Type != LoaderType.Pflash))
            return true;
        foreach (bool anyFormat in new[] { guest.IsNew, true })
            foreach (var firmware in guest.Settings.Firmware.For(guest.Architecture, guest.Machine))
                if (FirmwareMatch.Fits(guest, firmware, anyFormat))
                {
                    Apply(guest, firmware);
                    return true;
                }
        if (asked && guest.IsNew)
            throw LibvirtException.OperationFailed(ErrorDomain.Qemu, $"Unable to find '{FirmwareKindNames.Text(os.Firmware!.Value)}' firmware that is compatible with the current configuration");
        return !asked;
    }

    private static void Apply(QemuGuest guest, FirmwareDescriptor firmware)
    {
        var os = guest.Domain.Os;
        var loader = os.Loader ??= new();
        bool known = true;
        if (firmware.Device == "flash")
        {
            loader.Type = LoaderType.Pflash;
            loader.ReadOnly = firmware.Mode != "combined";
            if (firmware.Mode == "stateless")
                loader.Stateless = true;
            loader.Format = Format(firmware.Format);
            if (firmware.Mode == "split")
                known = Variables(os, firmware);
        }
        else
        {
            loader.Type = LoaderType.Rom;
            loader.Format = FirmwareFormat.Raw;
        }
        loader.Path = firmware.Executable;
        if (firmware.Features.Contains("requires-smm"))
        {
            ((guest.Domain.Features ??= new()).Smm ??= new()).State = true;
            loader.Secure = true;
        }
        os.Firmware ??= firmware.Interfaces.Contains("uefi") ? FirmwareKind.Efi : FirmwareKind.Bios;
        var features = (os.FirmwareFeatures ??= new()).Features;
        features.Clear();
        if (known)
            features.Add(new() { Name = FirmwareFeatureName.EnrolledKeys, Enabled = firmware.Features.Contains("enrolled-keys") });
        features.Add(new() { Name = FirmwareFeatureName.SecureBoot, Enabled = firmware.Features.Contains("secure-boot") });
    }

    /// <summary>The variables begin as a copy of the template, unless they are somewhere on the network: nobody knows what is in those.</summary>
    private static bool Variables(DomainOs os, FirmwareDescriptor firmware)
    {
        var nvram = os.Nvram ??= new();
        nvram.Format = Format(firmware.TemplateFormat);
        if (nvram.Type is not (null or StorageType.File))
            return false;
        nvram.Template ??= firmware.Template;
        nvram.TemplateFormat = Format(firmware.TemplateFormat);
        return true;
    }

    private static FirmwareFormat Format(string name) => name == "qcow2" ? FirmwareFormat.Qcow2 : FirmwareFormat.Raw;
}
