using System.Net;
using System.Net.Sockets;

namespace Libvirt.Documents;

/// <summary>An IPv4 address in four decimal parts or an IPv6 address; written in its usual short form.</summary>
public readonly record struct IpAddress
{
    private readonly IPAddress _address;

    private IpAddress(IPAddress address) => _address = address;

    /// <summary>True for IPv6.</summary>
    public bool IsV6 => _address.AddressFamily == AddressFamily6;

    private const System.Net.Sockets.AddressFamily AddressFamily6 = System.Net.Sockets.AddressFamily.InterNetworkV6;

    /// <summary>Number of bits: 32 or 128.</summary>
    public int Bits => IsV6 ? 128 : 32;

    /// <summary>Reads an address; no names, no ports, no short forms of IPv4.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out IpAddress address)
    {
        address = default;
        bool six = text.Contains(':');
        if (text.Length == 0 || text[0] == '[' || (!six && text.Count('.') != 3) || text.ContainsAnyExcept("0123456789abcdefABCDEF:.%")
            || !IPAddress.TryParse(text, out var parsed))
            return false;
        if (!six)
            foreach (var part in text.Split('.'))
                if (text[part] is { Length: > 1 } digits && digits[0] == '0')
                    return false;
        address = new(parsed);
        return true;
    }

    /// <summary>The address as a number: differences and order are those of addresses of the same family.</summary>
    public UInt128 Number
    {
        get
        {
            Span<byte> bytes = stackalloc byte[16];
            _address.TryWriteBytes(bytes, out int length);
            UInt128 number = 0;
            foreach (byte part in bytes[..length])
                number = (number << 8) | part;
            return number;
        }
    }

    /// <summary>True when both lie in the same network of so many bits.</summary>
    public bool SameNetwork(IpAddress other, int prefix)
    {
        if (IsV6 != other.IsV6)
            return false;
        Span<byte> a = stackalloc byte[16], b = stackalloc byte[16];
        _address.TryWriteBytes(a, out _);
        other._address.TryWriteBytes(b, out _);
        for (int i = 0; i < prefix; i++)
            if (((a[i / 8] ^ b[i / 8]) & (0x80 >> (i % 8))) != 0)
                return false;
        return true;
    }

    /// <summary>Number of leading one bits, when this is a netmask; -1 when ones follow zeros.</summary>
    public int MaskBits
    {
        get
        {
            Span<byte> bytes = stackalloc byte[16];
            _address.TryWriteBytes(bytes, out int length);
            int count = 0;
            while (count < length * 8 && (bytes[count / 8] & (0x80 >> (count % 8))) != 0)
                count++;
            for (int i = count; i < length * 8; i++)
                if ((bytes[i / 8] & (0x80 >> (i % 8))) != 0)
                    return -1;
            return count;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _address.ToString();
}
