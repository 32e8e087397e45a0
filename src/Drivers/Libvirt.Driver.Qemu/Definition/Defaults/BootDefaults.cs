namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>Firmware that is chosen by hand, and where its variables are.</summary>
internal static class BootDefaults
{
    public static void Run(QemuGuest guest)
    {
        var domain = guest.Domain;
        if (domain.Bootloader is not null || domain.BootloaderArguments is not null)
            throw QemuErrors.Unsupported("bootloader is not supported by QEMU");
        if (domain.Os.Loader is { Path: not null } loader)
            loader.Format ??= FirmwareFormat.Raw;
        if (domain.Os.Loader is { Type: LoaderType.Pflash, ReadOnly: true, Path: not null, Stateless: not true } && domain.Os.Nvram is not { Source: not null } && domain.Os.Nvram?.Path is null)
            (domain.Os.Nvram ??= new()).Path = $"{guest.Settings.NvramFolder}/{domain.Name}_VARS.fd";
    }
}
