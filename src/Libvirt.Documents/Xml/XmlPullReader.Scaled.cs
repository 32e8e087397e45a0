namespace Libvirt.Documents;

public sealed partial class XmlPullReader
{
    /// <summary>Reads an element that holds a size with its unit in the attribute unit, and consumes it.</summary>
    /// <param name="unit">Factor of the unit in which the result is wanted; fractions are rounded up.</param>
    /// <param name="defaultUnit">Factor of the unit that is meant when the attribute is absent.</param>
    /// <param name="path">How native calls the element; its name unless told.</param>
    public ulong ReadScaled(ulong unit, ulong defaultUnit, string? path = null)
    {
        string? suffix = GetAttribute("unit");
        var name = path ?? Name.ToString();
        return Scale(ReadTextSpan(), suffix, name, unit, defaultUnit);
    }

    /// <summary>Converts a size.</summary>
    public ulong Scale(ReadOnlySpan<char> text, string? suffix, string name, ulong unit, ulong defaultUnit)
    {
        if (!XmlScalar.TryUInt64(text, false, out ulong value))
            throw Located(ErrorDomain.Xml, ErrorNumber.XmlError, $"Invalid value '{text}' for element or attribute './{name}{(name is "memory" or "currentMemory" or "maxMemory" ? "[1]" : "")}'");
        ulong factor = suffix is null ? defaultUnit : XmlScalar.Unit(suffix);
        if (factor == 0)
            throw Located(ErrorDomain.None, ErrorNumber.InvalidArg, $"unknown suffix '{suffix}'");
        ulong limit = ulong.MaxValue;
        if (value != 0 && value > limit / factor)
            throw Located(ErrorDomain.None, ErrorNumber.Overflow, $"value too large: {value}{suffix ?? ""}");
        ulong bytes = value * factor;
        return bytes / unit + (bytes % unit != 0 ? 1UL : 0);
    }
}
