namespace Libvirt.Documents.Schema;

/// <summary>A node of a schema. Equal nodes of one pool are the same object.</summary>
internal sealed class Pattern
{
    private sbyte _nullable = -1;
    private sbyte _attributes = -1;

    public required int Id { get; init; }
    public required PatternKind Kind { get; init; }

    /// <summary>Left operand, or the content.</summary>
    public Pattern? First { get; init; }

    /// <summary>Right operand.</summary>
    public Pattern? Second { get; init; }

    /// <summary>Name of an element or attribute with its usual prefix, * for any; the text of a value; the pattern of Data.</summary>
    public string Name { get; init; } = "";

    /// <summary>Of Data.</summary>
    public DataKind Data { get; init; }

    /// <summary>Of Data: bounds that narrow the kind's own.</summary>
    public Int128 Minimum { get; init; }

    /// <summary>See <see cref="Minimum"/>.</summary>
    public Int128 Maximum { get; init; }

    /// <summary>Of Data of kind Pattern.</summary>
    public TextPattern? Matcher { get; init; }

    /// <summary>Of Reference.</summary>
    public Definition? Target { get; init; }

    /// <summary>Nothing at all satisfies it.</summary>
    public bool Nullable
    {
        get
        {
            if (_nullable < 0)
                _nullable = IsNullable() ? (sbyte)1 : (sbyte)0;
            return _nullable == 1;
        }
    }

    /// <summary>It has attributes outside of child elements.</summary>
    public bool HasAttributes
    {
        get
        {
            if (_attributes < 0)
                _attributes = FindAttributes() ? (sbyte)1 : (sbyte)0;
            return _attributes == 1;
        }
    }

    private bool IsNullable() => Kind switch
    {
        PatternKind.Empty or PatternKind.Text => true,
        PatternKind.Choice => First!.Nullable || Second!.Nullable,
        PatternKind.Interleave or PatternKind.Group => First!.Nullable && Second!.Nullable,
        PatternKind.OneOrMore => First!.Nullable,
        PatternKind.Reference => Target!.Pattern.Nullable,
        _ => false,
    };

    private bool FindAttributes() => Kind switch
    {
        PatternKind.Attribute => true,
        PatternKind.Choice or PatternKind.Interleave or PatternKind.Group => First!.HasAttributes || Second!.HasAttributes,
        PatternKind.OneOrMore or PatternKind.After => First!.HasAttributes,
        PatternKind.Reference => Target!.Pattern.HasAttributes,
        _ => false,
    };
}
