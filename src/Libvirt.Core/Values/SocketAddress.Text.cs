using System.Globalization;
using System.Text;

namespace Libvirt;

public readonly partial record struct SocketAddress
{
    /// <summary>Reads a numeric address as the C library does: never a name, IPv4 also in its short forms ("127.1", "0x7f.1", "1").</summary>
    /// <param name="text">The address.</param>
    /// <param name="family">What is wanted; an IPv4 address mapped into IPv6 counts as both.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: Cannot parse socket address</exception>
    public static SocketAddress Parse(string text, AddressFamily family = AddressFamily.Unspecified)
    {
        if (!TryParse(text, out var address))
            throw Unreadable(text, "Name or service not known");
        if (family == AddressFamily.IPv4 && address.Family == AddressFamily.IPv6 && address.Bits >> 32 == 0xffff)
            return new(AddressFamily.IPv4, address.Bits & uint.MaxValue);
        return family == AddressFamily.Unspecified || family == address.Family ? address : throw Unreadable(text, "Address family for hostname not supported");
    }

    /// <summary>Reads a numeric address.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out SocketAddress address)
    {
        address = default;
        if (!text.Contains(':'))
        {
            if (!TryParseV4(text, false, out uint bits))
                return false;
            address = new(AddressFamily.IPv4, bits);
            return true;
        }
        int percent = text.IndexOf('%');
        var scope = percent < 0 ? null : text[(percent + 1)..].ToString();
        if (scope is "" || !TryParseV6(percent < 0 ? text : text[..percent], out var wide))
            return false;
        address = new(AddressFamily.IPv6, wide, 0, scope);
        return true;
    }

    /// <summary>The address without the port; IPv6 in its short form.</summary>
    public override string ToString() => Family switch
    {
        AddressFamily.IPv4 => FormatV4((uint)Bits),
        AddressFamily.IPv6 => FormatV6(Bits) + (Scope is null ? "" : "%" + Scope),
        _ => "",
    };

    /// <summary>Address and port with a separator between.</summary>
    public string ToString(string separator) => ToString() + separator + Port.ToString(CultureInfo.InvariantCulture);

    private static bool TryParseV4(ReadOnlySpan<char> text, bool strict, out uint bits)
    {
        bits = 0;
        for (int part = 0; part < 4; part++)
        {
            int dot = text.IndexOf('.');
            var item = dot < 0 ? text : text[..dot];
            if (item.IsEmpty || !char.IsAsciiDigit(item[0]) || !Numbers.TryParseUInt(item, out uint value, strict ? 10 : 0))
                return false;
            if (dot < 0)
            {
                // The last part of a short form fills all bytes that are left.
                int left = 8 * (4 - part);
                if ((strict && part != 3) || (left < 32 && value >> left != 0))
                    return false;
                bits |= value;
                return true;
            }
            if (value > 255 || part == 3)
                return false;
            bits |= value << (8 * (3 - part));
            text = text[(dot + 1)..];
        }
        return false;
    }

    private static bool TryParseV6(ReadOnlySpan<char> text, out UInt128 bits)
    {
        bits = 0;
        Span<ushort> groups = stackalloc ushort[8];
        int count = 0, gap = -1;
        if (text.StartsWith("::"))
        {
            gap = 0;
            text = text[2..];
        }
        while (!text.IsEmpty)
        {
            int colon = text.IndexOf(':');
            var item = colon < 0 ? text : text[..colon];
            if (colon < 0 && item.Contains('.'))
            {
                if (count > 6 || !TryParseV4(item, true, out uint v4))
                    return false;
                groups[count++] = (ushort)(v4 >> 16);
                groups[count++] = (ushort)v4;
                break;
            }
            if (count == 8 || item.Length is 0 or > 4 || item.ContainsAnyExcept("0123456789abcdefABCDEF"))
                return false;
            groups[count++] = ushort.Parse(item, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (colon < 0)
                break;
            text = text[(colon + 1)..];
            if (text.StartsWith(":") && gap < 0)
            {
                gap = count;
                text = text[1..];
            }
            else if (text.IsEmpty)
            {
                return false;
            }
        }
        if (gap < 0 ? count != 8 : count > 7)
            return false;
        for (int i = 0; i < count; i++)
            bits |= (UInt128)groups[i] << (16 * (7 - (gap >= 0 && i >= gap ? i + 8 - count : i)));
        return true;
    }

    private static string FormatV4(uint bits) => $"{bits >> 24}.{bits >> 16 & 255}.{bits >> 8 & 255}.{bits & 255}";

    private static string FormatV6(UInt128 bits)
    {
        int start = -1, length = 1;
        for (int i = 0; i < 8; i++)
        {
            int run = 0;
            while (i + run < 8 && Group(i + run) == 0)
                run++;
            if (run > length)
                (start, length) = (i, run);
            i += run;
        }
        var text = new StringBuilder();
        for (int i = 0; i < 8; i++)
        {
            if (i == start)
            {
                text.Append(i == 0 ? "::" : ":");
                i += length - 1;
                continue;
            }
            // Addresses that carry an IPv4 address end with it.
            if (i == 6 && start == 0 && (length == 6 || (length == 5 && Group(5) == 0xffff)))
                return text.Append(FormatV4((uint)(bits & uint.MaxValue))).ToString();
            text.Append(Group(i).ToString("x", CultureInfo.InvariantCulture));
            if (i < 7)
                text.Append(':');
        }
        return text.ToString();

        int Group(int index) => (int)(bits >> (16 * (7 - index)) & 0xffff);
    }

    private static LibvirtException Unreadable(string text, string reason)
        => LibvirtException.Create(ErrorDomain.None, ErrorNumber.SystemError, $"Cannot parse socket address '{text}': {reason}");
}
