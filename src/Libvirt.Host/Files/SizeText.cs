namespace Libvirt.Host;

/// <summary>Sizes in the largest unit that leaves a whole number, as capabilities tell them.</summary>
public static class SizeText
{
    private static readonly string[] Units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];

    /// <summary>Finds the unit.</summary>
    /// <param name="bytes">The size; 0 is "0 B".</param>
    /// <returns>the number and its unit: B, KiB, MiB ...</returns>
    public static (ulong Value, string Unit) Split(ulong bytes)
    {
        int unit = 0;
        while (bytes != 0 && bytes % 1024 == 0 && unit < Units.Length - 1)
        {
            bytes /= 1024;
            unit++;
        }
        return (bytes, Units[unit]);
    }

    /// <summary>Bytes of a unit that <see cref="Split"/> gave.</summary>
    public static ulong Scale(string unit) => 1UL << (10 * Array.IndexOf(Units, unit));

    /// <summary>Reads "256K" of sysfs: a number and K, M or G; bytes.</summary>
    public static ulong? Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return null;
        int shift = text[^1] switch { 'K' => 10, 'M' => 20, 'G' => 30, _ => 0 };
        return ulong.TryParse(shift == 0 ? text : text[..^1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out ulong value)
            && value <= ulong.MaxValue >> shift ? value << shift : null;
    }
}
