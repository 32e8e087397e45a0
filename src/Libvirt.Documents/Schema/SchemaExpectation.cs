namespace Libvirt.Documents.Schema;

/// <summary>Says what does not fit and what would: the part of a message that helps.</summary>
/// <param name="path">Path of the element where it happened.</param>
internal sealed class SchemaExpectation(string path)
{
    private const int MaxListed = 60;

    /// <summary>An element that must not stand here.</summary>
    public string Element(Pattern before, string name)
    {
        var parent = path.LastIndexOf('/') is > 0 and var at ? path[..at] : "/";
        var expected = Collect(before, PatternKind.Element);
        return expected.Count == 0 ? $"element '{name}' must not stand in {parent}, no element can stand here" : $"unknown, repeated or misplaced element '{name}' in {parent}, expected {OneOf(expected)}";
    }

    /// <summary>An attribute that must not be here, or its value.</summary>
    public string Attribute(Pattern before, string name, string value)
    {
        var expected = Collect(before, PatternKind.Attribute);
        if (expected.Contains(name))
        {
            var values = new List<string>();
            Values(before, name, values);
            return $"invalid value '{value}' of attribute '{name}' in {path}, expected {Alternatives(values)}";
        }
        return expected.Count == 0 ? $"unknown attribute '{name}' in {path}, no more attributes can stand here" : $"unknown or misplaced attribute '{name}' in {path}, expected {OneOf(expected)}";
    }

    /// <summary>An attribute is missing.</summary>
    public string MissingAttribute(Pattern before) => $"missing attribute in {path}, expected {OneOf(Collect(before, PatternKind.Attribute, needed: true))}";

    /// <summary>An element is missing at the end of its parent.</summary>
    public string MissingElement(Pattern before) => $"missing element in {path}, expected {OneOf(Collect(before, PatternKind.Element, needed: true))}";

    /// <summary>Text that must not be here, or that has the wrong form; or an element that ends too early.</summary>
    public string Text(Pattern before, string text)
    {
        var values = new List<string>();
        Values(before, null, values);
        if (values.Count > 0)
            return $"invalid text '{Shorten(text.Trim())}' in {path}, expected {Alternatives(values)}";
        return string.IsNullOrWhiteSpace(text) ? MissingElement(before) : $"unexpected text '{Shorten(text.Trim())}' in {path}, expected {OneOf(Collect(before, PatternKind.Element))}";
    }

    private static string Shorten(string text) => text.Length > 60 ? text[..60] + "..." : text;

    private static string OneOf(List<string> names) => names.Count switch
    {
        0 => "nothing",
        1 => $"'{names[0]}'",
        > MaxListed => $"one of {string.Join(", ", names.GetRange(0, MaxListed))} ...",
        _ => "one of " + string.Join(", ", names),
    };

    private static string Alternatives(List<string> values) => values.Count == 0 ? "nothing" : string.Join(" or ", values);

    private static List<string> Collect(Pattern p, PatternKind kind, bool needed = false)
    {
        var names = new List<string>();
        Collect(p, kind, needed, names);
        return names;
    }

    /// <summary>The names that can come next; with <paramref name="needed"/> only those without which it does not go on.</summary>
    private static void Collect(Pattern p, PatternKind kind, bool needed, List<string> names)
    {
        if (needed && (kind == PatternKind.Attribute ? !p.HasAttributes || Without(p) : p.Kind != PatternKind.After && p.Nullable))
            return;
        switch (p.Kind)
        {
            case PatternKind.Element or PatternKind.Attribute:
                if (p.Kind == kind && !names.Contains(p.Name))
                    names.Add(p.Name);
                break;
            case PatternKind.Reference:
                Collect(p.Target!.Pattern, kind, needed, names);
                break;
            case PatternKind.OneOrMore or PatternKind.After:
                Collect(p.First!, kind, needed, names);
                break;
            case PatternKind.Group:
                Collect(p.First!, kind, needed, names);
                if (kind == PatternKind.Attribute || p.First!.Nullable || needed)
                    Collect(p.Second!, kind, needed, names);
                break;
            case PatternKind.Choice or PatternKind.Interleave:
                Collect(p.First!, kind, needed, names);
                Collect(p.Second!, kind, needed, names);
                break;
        }
    }

    /// <summary>True when it can go on without any attribute.</summary>
    private static bool Without(Pattern p) => p.Kind switch
    {
        PatternKind.Attribute => false,
        PatternKind.Choice => Without(p.First!) || Without(p.Second!),
        PatternKind.Interleave or PatternKind.Group => Without(p.First!) && Without(p.Second!),
        PatternKind.OneOrMore or PatternKind.After => Without(p.First!),
        PatternKind.Reference => !p.HasAttributes || Without(p.Target!.Pattern),
        _ => true,
    };

    /// <summary>What the value of an attribute, or (without a name) the text of the element, can be.</summary>
    private static void Values(Pattern p, string? attribute, List<string> values)
    {
        switch (p.Kind)
        {
            case PatternKind.Attribute:
                if (p.Name == attribute)
                    Values(p.First!, null, values);
                break;
            case PatternKind.Reference when attribute is null && DatatypeTable.Find(p.Name) is not null && p.Target!.Pattern.Kind != PatternKind.Choice:
                values.Add(p.Name);
                break;
            case PatternKind.Reference:
                Values(p.Target!.Pattern, attribute, values);
                break;
            case PatternKind.Value or PatternKind.Data when attribute is null:
                var text = Describe(p);
                if (!values.Contains(text))
                    values.Add(text);
                break;
            case PatternKind.OneOrMore or PatternKind.After:
                Values(p.First!, attribute, values);
                break;
            case PatternKind.Choice or PatternKind.Interleave or PatternKind.Group:
                Values(p.First!, attribute, values);
                Values(p.Second!, attribute, values);
                break;
        }
    }

    private static string Describe(Pattern p) => p.Kind == PatternKind.Value ? $"'{p.Name}'" : p.Data switch
    {
        DataKind.Pattern => "text like " + p.Name,
        _ => $"a number from {p.Minimum} to {p.Maximum}",
    };
}
