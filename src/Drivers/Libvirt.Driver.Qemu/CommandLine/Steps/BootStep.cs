using System.Globalization;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>The boot menu, and a kernel that is given directly.</summary>
internal static class BootStep
{
    private const uint LongestMenu = 65535;

    /// <summary>Adds it.</summary>
    public static void Run(LaunchBuilder builder)
    {
        var os = builder.Domain.Os;
        var parts = new List<string>();
        if (os.BootMenu is { Enable: { } enable } menu)
        {
            parts.Add(enable ? "menu=on" : "menu=off");
            if (enable && menu.Timeout is { } timeout)
            {
                if (timeout > LongestMenu)
                    throw LaunchBuilder.Unsupported("invalid value for boot menu timeout, must be in range [0,65535]");
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"splash-time={timeout}"));
            }
        }
        if (os.Bios?.RebootTimeout is { } reboot)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"reboot-timeout={reboot}"));
        parts.Add("strict=on");
        builder.Add("-boot", string.Join(',', parts));
        Option(builder, "-kernel", os.Kernel);
        Option(builder, "-initrd", os.Initrd);
        Option(builder, "-append", os.CommandLine);
        Option(builder, "-shim", os.Shim);
        Option(builder, "-dtb", os.DeviceTree);
        foreach (var table in os.AcpiTables?.Tables ?? [])
            builder.Add("-acpitable", table.Type switch
            {
                AcpiTableType.Slic => "sig=SLIC,file=",
                AcpiTableType.Msdm => "sig=MSDM,file=",
                _ => "file=",
            } + OptionText.Escape(table.Path));
    }

    private static void Option(LaunchBuilder builder, string name, string? value)
    {
        if (value is not null)
            builder.Add(name, value);
    }
}
