namespace Libvirt.Documents.Filters;

/// <summary>A protocol above Ethernet: a number from 0x600 on, or a name.</summary>
public readonly record struct RuleEtherType(ushort Value, bool Hexadecimal = false) : IRuleDatum<RuleEtherType>
{
    private const ushort Lowest = 0x600; // less is a length

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<char> text, out RuleEtherType value)
    {
        bool hexadecimal = false;
        bool valid = RuleNames.TryFind(RuleNames.EtherTypes, text, out uint number) || RuleNumber.TryRead(text, ushort.MaxValue, out number, out hexadecimal);
        value = new((ushort)number, hexadecimal);
        return valid && number >= Lowest;
    }

    /// <inheritdoc/>
    public override string ToString() => RuleNames.Find(RuleNames.EtherTypes, Value) ?? RuleNumber.Text(Value, Hexadecimal);
}
