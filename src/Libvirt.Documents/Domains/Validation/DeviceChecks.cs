namespace Libvirt.Documents.Domains;

/// <summary>Devices against each other and against what the guest has.</summary>
internal static class DeviceChecks
{
    private const string UserAlias = "ua-";

    public static void Redirection(DomainDocument domain)
    {
        var devices = domain.Devices;
        if (devices.RedirectedDevices.Count > 0 && !devices.Controllers.Exists(c => c.Type == ControllerType.Usb && c.Model != "none"))
            throw DomainValidation.Unsupported("cannot add redirected USB device: USB is disabled for this domain").About(devices.RedirectedDevices[0]);
    }

    /// <summary>Context identifiers below 3 belong to the hypervisor and the host.</summary>
    public static void Vsock(DomainDocument domain)
    {
        if (domain.Devices.Vsock?.Cid?.Address < 3)
            throw DomainValidation.Unsupported("guest CIDs must be >= 3").About(domain.Devices.Vsock);
    }

    public static void HostDevices(DomainDocument domain)
    {
        if (domain.Devices.HostDevices.Find(d => d.Sgio == DiskSgio.Unfiltered) is { } device)
            throw DomainValidation.Unsupported("unfiltered sgio is no longer supported").About(device);
    }

    public static void Iommus(DomainDocument domain)
    {
        foreach (var iommu in domain.Devices.Iommus)
        {
            if (iommu.Driver is not { } driver)
                continue;
            if (!Fits(iommu.Model, driver))
                throw DomainValidation.Xml($"iommu model '{IommuModelNames.Text(iommu.Model)}' doesn't support some additional attributes").About(iommu);
            if (driver.InterruptRemapping == true && domain.Features?.IoApic != IoApicDriver.Qemu)
                throw DomainValidation.Unsupported("IOMMU interrupt remapping requires split I/O APIC (ioapic driver='qemu')").About(iommu);
            if (driver.Eim == true && driver.InterruptRemapping != true)
                throw DomainValidation.Unsupported("IOMMU eim requires interrupt remapping to be enabled").About(iommu);
        }
    }

    /// <summary>Whether a model has all the options that are given.</summary>
    private static bool Fits(IommuModel model, IommuDriver driver)
    {
        bool intelOnly = driver.CachingMode is not null || driver.Eim is not null || driver.AddressWidth > 0 || driver.DmaTranslation is not null;
        bool amdOnly = driver.Xtsup is not null || driver.Passthrough is not null;
        return model switch
        {
            IommuModel.Intel => !amdOnly,
            IommuModel.Amd => !intelOnly,
            _ => !intelOnly && !amdOnly && driver.InterruptRemapping is null && driver.IoTlb is null,
        };
    }

    public static void Audios(DomainDocument domain)
    {
        var seen = new HashSet<uint>();
        foreach (var audio in domain.Devices.Audios)
            if (!seen.Add(audio.Id))
                throw DomainValidation.Xml($"audio ID {audio.Id} is used multiple times").About(audio);
        foreach (var sound in domain.Devices.Sounds)
            if (sound.AudioId is { } id && !seen.Contains(id))
                throw DomainValidation.Xml($"no audio device with ID {id}").About(sound);
        foreach (var graphics in domain.Devices.Graphics)
            if (graphics is { Type: GraphicsType.Vnc, AudioId: { } id } && !seen.Contains(id))
                throw DomainValidation.Xml($"no audio device with ID {id}").About(graphics);
    }

    /// <summary>Names that the user chose are unique, but for the console that is the first serial port.</summary>
    public static void Aliases(DomainDocument domain)
    {
        HashSet<string>? seen = null;
        foreach (var device in domain.Devices.All())
        {
            if (device.Info.Alias?.Name is not { } name || !name.StartsWith(UserAlias, StringComparison.Ordinal))
                continue;
            if (device is ConsoleDevice { Target.Type: ConsoleTargetType.Serial } console && console == domain.Devices.Consoles[0] && domain.Devices.Serials.Count > 0)
                continue;
            if (!(seen ??= []).Add(name))
                throw DomainValidation.Unsupported($"non unique alias detected: {name}").About(device);
        }
    }
}
