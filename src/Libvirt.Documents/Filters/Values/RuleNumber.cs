using System.Globalization;

namespace Libvirt.Documents.Filters;

/// <summary>Numbers of rules: decimal, or hexadecimal with or without 0x in front.</summary>
internal static class RuleNumber
{
    public static bool TryRead(ReadOnlySpan<char> text, uint max, out uint value, out bool hexadecimal)
    {
        hexadecimal = false;
        if (XmlScalar.TryUInt32(text, false, out value))
            return value <= max; // a decimal number that is too large is not tried as a hexadecimal one
        hexadecimal = true;
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            text = text[2..];
        return uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value) && value <= max;
    }

    public static string Text(uint value, bool hexadecimal)
        => hexadecimal ? "0x" + value.ToString("x", CultureInfo.InvariantCulture) : value.ToString(CultureInfo.InvariantCulture);
}
