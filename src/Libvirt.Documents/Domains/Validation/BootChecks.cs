namespace Libvirt.Documents.Domains;

/// <summary>What is booted and in which order.</summary>
internal static class BootChecks
{
    public static void Order(DomainDocument domain)
    {
        if (domain.Os.BootMenu?.Timeout > 65535)
            throw DomainValidation.Unsupported("invalid value for boot menu timeout, must be in range [0,65535]").About(domain.Os);
        var seen = new HashSet<uint>();
        foreach (var device in domain.Devices.Bootable())
        {
            if (device.Info.Boot is not { } boot)
                continue;
            if (!seen.Add(boot.Order))
                throw DomainValidation.Unsupported($"boot order '{boot.Order}' used for more than one device").About(boot);
        }
        if (seen.Count > 0 && domain.Os.BootDevices.Count > 0)
            throw DomainValidation.Unsupported("per-device boot elements cannot be used together with os/boot elements").About(domain.Os);
    }

    public static void Firmware(DomainDocument domain)
    {
        var os = domain.Os;
        if (os.Type.Value == "exe" && os.Init is null)
            throw DomainValidation.Xml("init binary must be specified").About(os);
        if (os.Firmware is null && os.Loader?.Path is null && (os.Nvram is not null || os.Loader is { Type: not LoaderType.None }))
            throw DomainValidation.Detail("no loader path specified and firmware auto selection disabled").About(os);
        if (os.Shim is not null && os.Kernel is null)
            throw DomainValidation.Unsupported("shim only allowed with kernel option").About(domain.Os);
        if (os.Loader?.Stateless == true && (os.Nvram is not null || os.VariableStore is not null))
            throw DomainValidation.Detail("Variable storage (NVRAM/varstore) is not permitted when loader is stateless").About(domain.Os);
    }
}
