namespace Libvirt.Documents.Filters;

/// <summary>States of a connection, with commas between: NEW, ESTABLISHED, RELATED, INVALID; or NONE.</summary>
/// <param name="Flags">1 new, 2 established, 4 related, 8 invalid, 16 none.</param>
public readonly record struct RuleState(uint Flags) : IRuleDatum<RuleState>
{
    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<char> text, out RuleState value)
    {
        bool valid = RuleNames.TryFindAll(RuleNames.ConnectionStates, text, out uint flags);
        value = new(flags);
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => RuleNames.Join(RuleNames.ConnectionStates, Flags);
}
