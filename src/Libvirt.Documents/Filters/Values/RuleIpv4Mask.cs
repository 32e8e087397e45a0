using System.Globalization;

namespace Libvirt.Documents.Filters;

/// <summary>How many leading bits of an IPv4 address count; given as a number or as a netmask, written as a number.</summary>
public readonly record struct RuleIpv4Mask(byte Bits) : IRuleDatum<RuleIpv4Mask>
{
    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<char> text, out RuleIpv4Mask value)
    {
        value = default;
        if (!XmlScalar.TryInt32(text, false, out int bits))
            bits = IpAddress.TryParse(text, out var mask) && !mask.IsV6 ? mask.MaskBits : -1;
        if (bits is < 0 or > 32)
            return false;
        value = new((byte)bits);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Bits.ToString(CultureInfo.InvariantCulture);
}
