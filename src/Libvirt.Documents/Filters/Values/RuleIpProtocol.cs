namespace Libvirt.Documents.Filters;

/// <summary>A protocol above IP: a number or a name.</summary>
public readonly record struct RuleIpProtocol(byte Value, bool Hexadecimal = false) : IRuleDatum<RuleIpProtocol>
{
    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<char> text, out RuleIpProtocol value)
    {
        bool hexadecimal = false;
        bool valid = RuleNames.TryFind(RuleNames.IpProtocols, text, out uint number) || RuleNumber.TryRead(text, byte.MaxValue, out number, out hexadecimal);
        value = new((byte)number, hexadecimal);
        return valid;
    }

    /// <summary>TCP, UDP, DCCP and SCTP.</summary>
    public bool HasPorts => Value is 6 or 17 or 33 or 132;

    /// <inheritdoc/>
    public override string ToString() => RuleNames.Find(RuleNames.IpProtocols, Value) ?? RuleNumber.Text(Value, Hexadecimal);
}
