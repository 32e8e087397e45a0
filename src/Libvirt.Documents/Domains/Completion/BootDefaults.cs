namespace Libvirt.Documents.Domains;

/// <summary>A machine that is not told what to boot boots its disk.</summary>
internal static class BootDefaults
{
    private const int MaximumBootDevices = 4;

    /// <summary>Drops what the kind of operating system cannot have.</summary>
    public static void Arguments(DomainDocument domain, ParseOptions options)
    {
        var os = domain.Os;
        if (os.Type.Value != "hvm")
            os.BootDevices.Clear();
        if (os.BootDevices.Count > MaximumBootDevices)
            os.BootDevices.RemoveRange(MaximumBootDevices, os.BootDevices.Count - MaximumBootDevices);
        if (os.BootMenu is { Enable: not true } menu)
            menu.Timeout = null;
        if (domain.Bootloader is not null)
        {
            os.BootDevices.Clear();
            os.BootMenu = null;
            os.Bios = null;
        }
        if (os.Type.Value != "exe")
        {
            os.Init = os.InitDirectory = os.InitUser = os.InitGroup = null;
            os.InitArguments.Clear();
            os.InitEnvironment.Clear();
        }
    }

    /// <summary>The disk is booted when nothing else is said.</summary>
    public static void Order(DomainDocument domain, ParseOptions options)
    {
        var os = domain.Os;
        if (os.BootDevices.Count > 0 || os.Type.Value != "hvm" || domain.Bootloader is not null || HasDeviceBoot(domain.Devices))
            return;
        os.BootDevices.Add(BootDevice.Hd);
    }

    private static bool HasDeviceBoot(DomainDevices devices)
    {
        foreach (var device in devices.Bootable())
            if (device.Info.Boot is not null)
                return true;
        return false;
    }
}
