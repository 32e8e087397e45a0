namespace Libvirt;

/// <summary>Sizes with a unit: bytes, k or KiB for 1024, KB for 1000, and so on up to E; upper and lower case mean the same.</summary>
public static class ScaledInteger
{
    /// <summary>Multiplies a value with its unit.</summary>
    /// <param name="value">The number.</param>
    /// <param name="unit">The unit; null or empty for <paramref name="defaultScale"/>.</param>
    /// <param name="defaultScale">Bytes per unit when there is none; not 0.</param>
    /// <param name="limit">The largest allowed result.</param>
    /// <returns>bytes</returns>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: unknown suffix; VIR_ERR_OVERFLOW: value too large; VIR_ERR_INTERNAL_ERROR: invalid scale</exception>
    public static ulong Scale(ulong value, string? unit, ulong defaultScale, ulong limit = ulong.MaxValue)
    {
        ulong scale = string.IsNullOrEmpty(unit) ? defaultScale
            : Unit(unit) ?? throw LibvirtException.InvalidArgument(ErrorDomain.None, $"unknown suffix '{unit}'");
        if (scale == 0)
            throw LibvirtException.Internal(ErrorDomain.None, "invalid scale 0");
        if (value != 0 && value > limit / scale)
            throw LibvirtException.Create(ErrorDomain.None, ErrorNumber.Overflow, $"value too large: {value}{unit}");
        return value * scale;
    }

    /// <summary>Reads "1536", "1.5" is refused, "2 GiB": a number and an optional unit.</summary>
    /// <exception cref="LibvirtException">as <see cref="Scale"/>, and VIR_ERR_INVALID_ARG when there is no number</exception>
    public static ulong Parse(string text, ulong defaultScale, ulong limit = ulong.MaxValue)
        => Numbers.TryParseULong(text, out ulong value, out int length)
            ? Scale(value, text[length..].TrimStart(' ', '\t'), defaultScale, limit)
            : throw LibvirtException.InvalidArgument(ErrorDomain.None, $"Unable to parse integer from size '{text}'");

    private static ulong? Unit(string unit)
    {
        var name = unit.ToLowerInvariant();
        if (name is "b" or "byte" or "bytes")
            return 1;
        int power = "kmgtpe".IndexOf(name[0]) + 1;
        ulong thousand = name[1..] switch { "" or "ib" => 1024, "b" => 1000, _ => 0 };
        if (power == 0 || thousand == 0)
            return null;
        ulong scale = 1;
        for (int i = 0; i < power; i++)
            scale *= thousand;
        return scale;
    }
}
