namespace Libvirt.Documents.Domains;

public sealed partial class SystemEntries
{
    private static readonly string[] BiosNames = ["vendor", "version", "date", "release"];
    private static readonly string[] SystemNames = ["manufacturer", "product", "version", "serial", "uuid", "sku", "family"];
    private static readonly string[] BoardNames = ["manufacturer", "product", "version", "serial", "asset", "location"];
    private static readonly string[] ChassisNames = ["manufacturer", "version", "serial", "asset", "sku"];
    private string[]? _known;

    partial void OnAttributesRead(XmlPullReader reader) => _known = reader.Name switch
    {
        "bios" => BiosNames,
        "system" => SystemNames,
        "baseBoard" => BoardNames,
        "chassis" => ChassisNames,
        _ => null,
    };

    /// <summary>The firmware's tables have a fixed set of entries: others say nothing, and of two the first counts.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        if (_known is null)
            return;
        var entries = new List<SystemEntry>();
        foreach (var name in _known)
            if (Entries.Find(e => e.Name == name) is { Value.Length: > 0 } entry)
                entries.Add(entry);
        Entries = entries;
        if (_known == BiosNames && Entries.Find(e => e.Name == "date") is { } date && !IsDate(date.Value))
            throw reader.Error(ErrorNumber.XmlDetail, "Invalid BIOS 'date' format");
    }

    /// <summary>Month, day and year; the year in two digits or from 1900.</summary>
    private static bool IsDate(ReadOnlySpan<char> text)
    {
        Span<uint> parts = stackalloc uint[3];
        int count = 0;
        foreach (var part in text.Split('/'))
            if (count == parts.Length || !XmlScalar.TryUInt32(text[part], false, out parts[count++]))
                return false;
        return count == parts.Length && parts[0] is >= 1 and <= 12 && parts[1] is >= 1 and <= 31 && parts[2] is < 100 or >= 1900;
    }
}
