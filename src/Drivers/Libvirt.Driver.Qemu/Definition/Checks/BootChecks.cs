namespace Libvirt.Driver.Qemu.Definition.Checks;

/// <summary>Firmware, and what its tables say.</summary>
internal static class BootChecks
{
    public static void Run(QemuGuest guest)
    {
        var domain = guest.Domain;
        if (domain.Os.Bios?.UseSerial == true && guest.Devices.Serials.Count == 0)
            throw QemuErrors.Xml("need at least one serial port to use BIOS serial output");
        if (domain.Os.Firmware == FirmwareKind.Bios && (domain.Os.Loader?.Stateless == false || domain.Os.Nvram is not null))
            throw LibvirtException.Create(ErrorDomain.Domain, ErrorNumber.XmlDetail, "Only EFI firmware permits NVRAM");
        var features = domain.Os.FirmwareFeatures?.Features;
        if (features?.Exists(f => f is { Name: FirmwareFeatureName.EnrolledKeys, Enabled: true }) == true && features.Exists(f => f is { Name: FirmwareFeatureName.SecureBoot, Enabled: false }))
            throw LibvirtException.Create(ErrorDomain.Domain, ErrorNumber.XmlDetail, "firmware feature 'enrolled-keys' cannot be enabled when firmware feature 'secure-boot' is disabled");
        bool uefi = domain.Os.Firmware == FirmwareKind.Efi || domain.Os.Loader?.Type == LoaderType.Pflash;
        bool acpi = domain.Features?.Acpi == true;
        if (uefi && !acpi && guest.IsX86)
            throw QemuErrors.Unsupported("UEFI requires ACPI on this architecture");
        if (acpi && !uefi && guest.Architecture == "aarch64")
            throw QemuErrors.Unsupported("ACPI requires UEFI on this architecture");
        foreach (var information in domain.SystemInformation)
        {
            foreach (var entry in information.Bios?.Entries ?? [])
                if (entry.Name == "date" && !IsDate(entry.Value))
                    throw LibvirtException.Create(ErrorDomain.Domain, ErrorNumber.XmlDetail, "Invalid BIOS 'date' format");
            if (information.Type == SystemInformationType.Fwcfg)
                foreach (var entry in information.Entries)
                    FirmwareName(entry.Name);
        }
    }

    /// <summary>Guests and users have the names below opt/; some of these are QEMU's and its firmware's.</summary>
    private static void FirmwareName(string name)
    {
        if (!name.StartsWith("opt/", StringComparison.Ordinal))
            throw QemuErrors.Unsupported("Invalid firmware name");
        if (name.StartsWith("opt/ovmf/", StringComparison.Ordinal) || name.StartsWith("opt/org.qemu/", StringComparison.Ordinal))
            throw QemuErrors.Unsupported("That firmware name is reserved");
    }

    /// <summary>Month/day/year, the year in two or four digits.</summary>
    private static bool IsDate(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 3 && uint.TryParse(parts[0], out uint month) && month is >= 1 and <= 12 && uint.TryParse(parts[1], out uint day) && day is >= 1 and <= 31
            && uint.TryParse(parts[2], out uint year) && (parts[2].Length == 2 || parts[2].Length == 4 && year is >= 1900);
    }
}
