namespace Libvirt.Documents.Filters;

/// <summary>The value of a rule's attribute: a datum, or a variable that stands for one.</summary>
public readonly record struct RuleValue<T> where T : struct, IRuleDatum<T>
{
    /// <summary>A fixed value.</summary>
    public RuleValue(T datum) => Datum = datum;

    /// <summary>A variable.</summary>
    public RuleValue(RuleVariable variable) => Variable = variable;

    /// <summary>The fixed value; meaningless when there is a variable.</summary>
    public T Datum { get; }

    /// <summary>The variable; null when the value is fixed.</summary>
    public RuleVariable? Variable { get; }

    /// <summary>Reads a value.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out RuleValue<T> value)
    {
        value = default;
        if (text.Length > 0 && text[0] == '$')
        {
            bool isVariable = RuleVariable.TryParse(text, out var variable);
            if (isVariable)
                value = new(variable);
            return isVariable;
        }
        bool valid = T.TryRead(text, out var datum);
        if (valid)
            value = new(datum);
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Variable?.ToString() ?? Datum.ToString() ?? "";
}
