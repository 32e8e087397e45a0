using Libvirt.Documents;
using Libvirt.Documents.Domains;

namespace Libvirt.Host.Firmware;

/// <summary>What dmidecode writes about the SMBIOS tables, as a document.</summary>
/// <remarks>As native: a field is the first text "Name: " behind the headline of its part, wherever the part ends.</remarks>
public static class FirmwareTableText
{
    private static readonly (string Field, string Entry)[] Bios =
        [("Vendor", "vendor"), ("Version", "version"), ("Release Date", "date"), ("BIOS Revision", "release")];

    private static readonly (string Field, string Entry)[] Machine =
    [
        ("Manufacturer", "manufacturer"), ("Product Name", "product"), ("Version", "version"), ("Serial Number", "serial"), ("UUID", "uuid"),
        ("SKU Number", "sku"), ("Family", "family"),
    ];

    private static readonly (string Field, string Entry)[] Board =
    [
        ("Manufacturer", "manufacturer"), ("Product Name", "product"), ("Version", "version"), ("Serial Number", "serial"), ("Asset Tag", "asset"),
        ("Location In Chassis", "location"),
    ];

    private static readonly (string Field, string Entry)[] Case =
        [("Manufacturer", "manufacturer"), ("Version", "version"), ("Serial Number", "serial"), ("Asset Tag", "asset"), ("SKU Number", "sku")];

    private static readonly (string Field, string Entry)[] Processor =
    [
        ("Socket Designation", "socket_destination"), ("Type", "type"), ("Family", "family"), ("Manufacturer", "manufacturer"), ("Signature", "signature"),
        ("Version", "version"), ("External Clock", "external_clock"), ("Max Speed", "max_speed"), ("Status", "status"), ("Serial Number", "serial_number"),
        ("Part Number", "part_number"),
    ];

    private static readonly (string Field, string Entry)[] Memory =
    [
        ("Size", "size"), ("Form Factor", "form_factor"), ("Locator", "locator"), ("Bank Locator", "bank_locator"), ("Type", "type"), ("Type Detail", "type_detail"),
        ("Speed", "speed"), ("Manufacturer", "manufacturer"), ("Serial Number", "serial_number"), ("Part Number", "part_number"),
    ];

    /// <summary>Reads the text.</summary>
    /// <param name="text">Output of "dmidecode -q -t 0,1,2,3,4,11,17".</param>
    /// <param name="exactOemString">
    /// Gives the OEM string of a number without replacements, null when it cannot: dmidecode writes a dot for what it cannot print.
    /// </param>
    public static SystemInformationDocument Parse(string text, Func<int, string?> exactOemString) => new()
    {
        Bios = First(text, "BIOS Information", Bios),
        System = First(text, "System Information", Machine),
        BaseBoards = All(text, "Base Board Information", Board),
        Chassis = First(text, "Chassis Information", Case),
        Processors = All(text, "Processor Information", Processor),
        MemoryDevices = All(text, "Memory Device", Memory),
        OemStrings = Strings(text, exactOemString),
    };

    private static SystemEntries? First(string text, string headline, (string, string)[] fields)
    {
        int at = text.IndexOf(headline, StringComparison.Ordinal);
        return at < 0 ? null : Entries(text.AsSpan(at), fields);
    }

    private static List<SystemEntries> All(string text, string headline, (string, string)[] fields)
    {
        var all = new List<SystemEntries>();
        for (int at = text.IndexOf(headline, StringComparison.Ordinal); at >= 0; at = text.IndexOf(headline, at + headline.Length, StringComparison.Ordinal))
        {
            var entries = Entries(text.AsSpan(at), fields);
            if (entries.Entries.Count > 0 && entries.Entries[0] is not { Name: "size", Value: "No Module Installed" })
                all.Add(entries);
        }
        return all;
    }

    private static SystemEntries Entries(ReadOnlySpan<char> text, (string Field, string Entry)[] fields)
    {
        var entries = new SystemEntries();
        foreach (var (field, entry) in fields)
            if (Find(text, field + ": ") is { Length: > 0 } value)
                entries.Entries.Add(new() { Name = entry, Value = value });
        return entries;
    }

    private static string? Find(ReadOnlySpan<char> text, string name)
    {
        int at = text.IndexOf(name, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var rest = text[(at + name.Length)..];
        int end = rest.IndexOf('\n');
        return (end < 0 ? rest : rest[..end]).Trim().ToString();
    }

    private static OemStrings? Strings(string text, Func<int, string?> exact)
    {
        const string headline = "OEM Strings";
        var strings = new OemStrings();
        for (int at = text.IndexOf(headline, StringComparison.Ordinal); at >= 0; at = text.IndexOf(headline, at + headline.Length, StringComparison.Ordinal))
        {
            int number = 0;
            foreach (var line in text.AsSpan(at + headline.Length).TrimStart("\r\n").EnumerateLines())
            {
                if (line.IsWhiteSpace())
                    break;
                int colon = line.IndexOf(':');
                if (!line.TrimStart().StartsWith("String ", StringComparison.Ordinal) || colon < 0)
                    continue;
                number++;
                var value = line[(colon + 1)..].Trim().ToString();
                strings.Entries.Add(value.Contains('.', StringComparison.Ordinal) ? exact(number) ?? value : value);
            }
        }
        return strings.Entries.Count == 0 ? null : strings;
    }
}
