using System.Globalization;

namespace Libvirt.Documents.Filters;

/// <summary>What an ARP packet asks or answers: a decimal number or a name.</summary>
public readonly record struct RuleArpOperation(ushort Value) : IRuleDatum<RuleArpOperation>
{
    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<char> text, out RuleArpOperation value)
    {
        bool valid = RuleNames.TryFind(RuleNames.ArpOperations, text, out uint number) || XmlScalar.TryUInt32(text, false, out number);
        value = new((ushort)number);
        return valid && number <= ushort.MaxValue;
    }

    /// <inheritdoc/>
    public override string ToString() => RuleNames.Find(RuleNames.ArpOperations, Value) ?? Value.ToString(CultureInfo.InvariantCulture);
}
