namespace Libvirt.Documents;

/// <summary>A vendor or product number in a redirection rule: four hexadecimal digits in capitals, or -1 for any.</summary>
public readonly record struct UsbNumber(int Value)
{
    /// <summary>True when every number matches.</summary>
    public bool IsAny => Value < 0;

    /// <summary>A number with any base, or -1.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out UsbNumber number)
    {
        bool known = XmlScalar.TryInt64(text, true, out long value) && value is >= -1 and <= int.MaxValue;
        number = new((int)value);
        return known;
    }

    /// <inheritdoc/>
    public override string ToString() => "0x" + Value.ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
}
