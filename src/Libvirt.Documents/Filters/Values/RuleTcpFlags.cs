namespace Libvirt.Documents.Filters;

/// <summary>Flags of a TCP packet: those that are looked at, a slash, and those of them that must be set.</summary>
/// <param name="Mask">Those that are looked at: 1 FIN, 2 SYN, 4 RST, 8 PSH, 16 ACK, 32 URG.</param>
/// <param name="Set">Those that must be set.</param>
public readonly record struct RuleTcpFlags(byte Mask, byte Set) : IRuleDatum<RuleTcpFlags>
{
    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<char> text, out RuleTcpFlags value)
    {
        value = default;
        int slash = text.IndexOf('/');
        if (slash < 0 || !RuleNames.TryFindAll(RuleNames.TcpFlags, text[..slash], out uint mask) || !RuleNames.TryFindAll(RuleNames.TcpFlags, text[(slash + 1)..], out uint set))
            return false;
        value = new((byte)mask, (byte)set);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => RuleNames.Join(RuleNames.TcpFlags, Mask) + "/" + RuleNames.Join(RuleNames.TcpFlags, Set);
}
