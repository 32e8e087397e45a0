namespace Libvirt.Documents;

/// <summary>Names of Fibre Channel nodes and ports: 16 hexadecimal digits, with or without 0x.</summary>
public static class WorldWideName
{
    /// <summary>A random name of libvirt's form: 5, three bytes of a manufacturer, nine random digits.</summary>
    /// <param name="manufacturer">Six hexadecimal digits: 001a4a for QEMU, 100000 for the test driver.</param>
    public static string NewRandom(string manufacturer = "001a4a")
    {
        Span<byte> bytes = stackalloc byte[5];
        RandomBytes.Fill(bytes);
        return $"5{manufacturer}{Convert.ToHexStringLower(bytes).AsSpan(1)}";
    }

    /// <summary>Refuses what is no such name; null is fine.</summary>
    public static void Check(string? name)
    {
        if (name is null)
            return;
        if (!IsValid(name))
            throw LibvirtException.Internal(ErrorDomain.None, "Malformed wwn: " + name);
    }

    /// <summary>Sixteen hexadecimal digits, with 0x or without.</summary>
    public static bool IsValid(ReadOnlySpan<char> name)
    {
        var digits = name.StartsWith("0x") ? name[2..] : name;
        return digits.Length == 16 && !digits.ContainsAnyExcept("0123456789abcdefABCDEF");
    }
}
