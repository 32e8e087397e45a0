using System.Text;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>What the guest is told about itself: identifier, SMBIOS, entries of the firmware configuration, generation.</summary>
internal static class IdentityStep
{
    private static readonly string[] Bios = ["vendor", "version", "date", "release"];
    private static readonly string[] System = ["manufacturer", "product", "version", "serial", "uuid", "sku", "family"];
    private static readonly string[] Board = ["manufacturer", "product", "version", "serial", "asset", "location"];
    private static readonly string[] Chassis = ["manufacturer", "version", "serial", "asset", "sku"];

    /// <summary>Adds it.</summary>
    public static void Run(LaunchBuilder builder)
    {
        var domain = builder.Domain;
        builder.Add("-uuid", (domain.HardwareUuid ?? domain.Uuid)?.ToString() ?? "");
        if (domain.Os.Smbios is SmbiosMode.Sysinfo or SmbiosMode.Host)
            Smbios(builder, domain.Os.Smbios.Value);
        foreach (var information in domain.SystemInformation)
            if (information.Type == SystemInformationType.Fwcfg)
                foreach (var entry in information.Entries)
                    builder.Add("-fw_cfg", FirmwareEntry(entry));
        if (domain.GenerationId is { } generation)
            builder.Device(new JsonObject().Add("driver", "vmgenid").Add("guid", generation).Add("id", "vmgenid0"));
    }

    private static void Smbios(LaunchBuilder builder, SmbiosMode mode)
    {
        var information = mode == SmbiosMode.Host
            ? builder.Settings.HostInformation ?? throw LaunchBuilder.Unsupported("Host SMBIOS information is not available")
            : builder.Domain.SystemInformation.Find(i => i.Type is SystemInformationType.Smbios or null)
                ?? throw LibvirtException.Xml(ErrorDomain.Qemu, $"Domain '{builder.Domain.Name}' sysinfo are not available");
        Table(builder, 0, information.Bios, Bios, []);
        Table(builder, 1, information.System, System, mode == SmbiosMode.Host ? ["uuid"] : []);
        foreach (var board in information.BaseBoards)
            Table(builder, 2, board, Board, []);
        Table(builder, 3, information.Chassis, Chassis, []);
        if (information.OemStrings is not { Entries: { Count: > 0 } strings })
            return;
        var text = new StringBuilder("type=11");
        foreach (var value in strings)
            text.Append(",value=").Append(OptionText.Escape(value));
        builder.Add("-smbios", text.ToString());
    }

    private static void Table(LaunchBuilder builder, int type, SystemEntries? entries, string[] names, string[] left)
    {
        if (entries is null)
            return;
        var text = new StringBuilder("type=").Append(type);
        foreach (var name in names)
            foreach (var entry in entries.Entries)
                if (entry.Name == name && !left.AsSpan().Contains(name))
                    text.Append(',').Append(name).Append('=').Append(OptionText.Escape(entry.Value));
        builder.Add("-smbios", text.ToString());
    }

    private static string FirmwareEntry(FirmwareEntry entry) => "name=" + OptionText.Escape(entry.Name)
        + (entry.File is { } file ? ",file=" + OptionText.Escape(file) : ",string=" + OptionText.Escape(entry.Value ?? ""));
}
