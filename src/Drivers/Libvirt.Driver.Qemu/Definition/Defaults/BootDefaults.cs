using Libvirt.Driver.Qemu.Definition.Firmware;

namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>Firmware that is chosen by hand, and where its variables are.</summary>
internal static class BootDefaults
{
    public static void Run(QemuGuest guest)
    {
        var domain = guest.Domain;
        bool found = FirmwareSelection.Run(guest);
        if (domain.Bootloader is not null || domain.BootloaderArguments is not null)
            throw QemuErrors.Unsupported("bootloader is not supported by QEMU");
        if (domain.Os.Loader is not { } loader)
            return;
        if (loader.Path is not null || loader.ReadOnly == false && domain.Os.Firmware is not null)
            loader.Format ??= FirmwareFormat.Raw;
        if (found && loader is { Type: LoaderType.Pflash, ReadOnly: true, Path: not null, Stateless: not true })
            Variables(guest, domain.Os.Nvram ??= new(), loader);
        else if (guest.IsNew && domain.Os.Nvram is { Template: not null } nvram)
            nvram.TemplateFormat ??= FirmwareFormat.Raw;
    }

    /// <summary>The guest's own copy of the variables.</summary>
    private static void Variables(QemuGuest guest, Nvram nvram, Loader loader)
    {
        nvram.Format ??= loader.Format;
        string? usual = null;
        foreach (var (code, variables) in guest.Settings.FirmwarePairs)
            if (code == loader.Path)
                usual = variables;
        if (nvram.Source is null && loader.Format == FirmwareFormat.Raw && nvram.Format == FirmwareFormat.Raw)
            nvram.Template ??= usual;
        if (nvram.Template is not null && (guest.IsNew || usual is not null))
            nvram.TemplateFormat ??= FirmwareFormat.Raw;
        if (nvram.Source is null)
            nvram.Path ??= $"{guest.Settings.NvramFolder}/{guest.Domain.Name}_VARS.{Extension(guest, nvram)}";
    }

    /// <summary>Raw variables are called ".fd" unless a new guest's template has the newer name.</summary>
    private static string Extension(QemuGuest guest, Nvram nvram)
        => nvram.Format == FirmwareFormat.Qcow2 ? "qcow2" : guest.IsNew && nvram.Template?.EndsWith(".raw", StringComparison.Ordinal) == true ? "raw" : "fd";
}
