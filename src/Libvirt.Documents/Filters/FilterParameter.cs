namespace Libvirt.Documents.Filters;

/// <summary>A value of a filter's variable (<c>parameter</c>).</summary>
[XmlType]
public sealed partial class FilterParameter
{
    /// <summary>Name of the variable: letters, digits and underscores.</summary>
    [XmlAttribute("name", Needed = true, Data = "/[a-zA-Z0-9_]+/")]
    public string Name { get; set; } = "";

    /// <summary>The value: letters, digits, dots, colons and underscores.</summary>
    [XmlAttribute("value", Needed = true, Data = "/[a-zA-Z0-9_\\.:]+/")]
    public string Value { get; set; } = "";

    /// <summary>True when name and value have no other characters than those that are allowed.</summary>
    public bool IsValid => Name.Length > 0 && Value.Length > 0 && RuleVariable.NameLength(Name) == Name.Length && IsValidValue(Value);

    private static bool IsValidValue(string value)
    {
        foreach (char c in value)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.' or ':'))
                return false;
        return true;
    }
}
