namespace Libvirt.Documents;

/// <summary>Names of Fibre Channel nodes and ports: 16 hexadecimal digits, with or without 0x.</summary>
public static class WorldWideName
{
    /// <summary>Refuses what is no such name; null is fine.</summary>
    public static void Check(string? name)
    {
        if (name is null)
            return;
        var digits = name.AsSpan();
        if (digits.StartsWith("0x"))
            digits = digits[2..];
        if (digits.Length != 16 || digits.ContainsAnyExcept("0123456789abcdefABCDEF"))
            throw LibvirtException.Internal(ErrorDomain.None, "Malformed wwn: " + name);
    }
}
