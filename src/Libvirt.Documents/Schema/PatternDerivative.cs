namespace Libvirt.Documents.Schema;

/// <summary>What a pattern still needs after one more piece of a document: the derivative method of validation.</summary>
/// <remarks>A result of kind NotAllowed means that the piece must not stand there. Nothing recurses over the depth of the document.</remarks>
internal sealed class PatternDerivative(PatternPool pool)
{
    private readonly Dictionary<int, Pattern> _closed = [];

    /// <summary>After the beginning of a start tag.</summary>
    public Pattern Open(Pattern p, string name)
    {
        switch (p.Kind)
        {
            case PatternKind.Choice:
                return pool.Choice(Open(p.First!, name), Open(p.Second!, name));
            case PatternKind.Element:
                return p.Name == name || p.Name == "*" ? pool.After(p.First!, PatternPool.Empty) : PatternPool.NotAllowed;
            case PatternKind.Reference:
                return Open(p.Target!.Pattern, name);
            case PatternKind.Interleave:
                var left = Open(p.First!, name);
                var right = Open(p.Second!, name);
                if (left.Kind != PatternKind.NotAllowed)
                    left = Follow(left, x => pool.Interleave(x, p.Second!));
                return right.Kind == PatternKind.NotAllowed ? left : pool.Choice(left, Follow(right, x => pool.Interleave(p.First!, x)));
            case PatternKind.Group:
                var first = Follow(Open(p.First!, name), x => pool.Group(x, p.Second!));
                return p.First!.Nullable ? pool.Choice(first, Open(p.Second!, name)) : first;
            case PatternKind.OneOrMore:
                return Follow(Open(p.First!, name), x => pool.Group(x, pool.Optional(p)));
            case PatternKind.After:
                return Follow(Open(p.First!, name), x => pool.After(x, p.Second!));
            default:
                return PatternPool.NotAllowed;
        }
    }

    /// <summary>After an attribute.</summary>
    public Pattern Attribute(Pattern p, string name, ReadOnlySpan<char> value)
    {
        if (!p.HasAttributes)
            return PatternPool.NotAllowed;
        switch (p.Kind)
        {
            case PatternKind.Attribute:
                return (p.Name == name || p.Name == "*") && Accepts(p.First!, value) ? PatternPool.Empty : PatternPool.NotAllowed;
            case PatternKind.Choice:
                return pool.Choice(Attribute(p.First!, name, value), Attribute(p.Second!, name, value));
            case PatternKind.Reference:
                return Attribute(p.Target!.Pattern, name, value);
            case PatternKind.Interleave:
                return pool.Choice(pool.Interleave(Attribute(p.First!, name, value), p.Second!), pool.Interleave(p.First!, Attribute(p.Second!, name, value)));
            case PatternKind.Group:
                return pool.Choice(pool.Group(Attribute(p.First!, name, value), p.Second!), pool.Group(p.First!, Attribute(p.Second!, name, value)));
            case PatternKind.OneOrMore:
                return pool.Group(Attribute(p.First!, name, value), pool.Optional(p));
            case PatternKind.After:
                return pool.After(Attribute(p.First!, name, value), p.Second!);
            default:
                return PatternPool.NotAllowed;
        }
    }

    /// <summary>After the end of a start tag: no more attributes.</summary>
    public Pattern Close(Pattern p)
    {
        if (!p.HasAttributes)
            return p;
        if (_closed.TryGetValue(p.Id, out var known))
            return known;
        var result = p.Kind switch
        {
            PatternKind.Choice => pool.Choice(Close(p.First!), Close(p.Second!)),
            PatternKind.Interleave => pool.Interleave(Close(p.First!), Close(p.Second!)),
            PatternKind.Group => pool.Group(Close(p.First!), Close(p.Second!)),
            PatternKind.OneOrMore => pool.OneOrMore(Close(p.First!)),
            PatternKind.Reference => Close(p.Target!.Pattern),
            PatternKind.After => pool.After(Close(p.First!), p.Second!),
            _ => PatternPool.NotAllowed,
        };
        _closed.Add(p.Id, result);
        return result;
    }

    /// <summary>After text.</summary>
    public Pattern Text(Pattern p, ReadOnlySpan<char> text)
    {
        switch (p.Kind)
        {
            case PatternKind.Text:
                return p;
            case PatternKind.Value or PatternKind.Data:
                return Datatypes.Accepts(p, text) ? PatternPool.Empty : PatternPool.NotAllowed;
            case PatternKind.Choice:
                return pool.Choice(Text(p.First!, text), Text(p.Second!, text));
            case PatternKind.Reference:
                return Text(p.Target!.Pattern, text);
            case PatternKind.Interleave:
                return pool.Choice(pool.Interleave(Text(p.First!, text), p.Second!), pool.Interleave(p.First!, Text(p.Second!, text)));
            case PatternKind.Group:
                var first = pool.Group(Text(p.First!, text), p.Second!);
                return p.First!.Nullable ? pool.Choice(first, Text(p.Second!, text)) : first;
            case PatternKind.OneOrMore:
                return pool.Group(Text(p.First!, text), pool.Optional(p));
            case PatternKind.After:
                return pool.After(Text(p.First!, text), p.Second!);
            default:
                return PatternPool.NotAllowed;
        }
    }

    /// <summary>After an end tag.</summary>
    public Pattern End(Pattern p) => p.Kind switch
    {
        PatternKind.Choice => pool.Choice(End(p.First!), End(p.Second!)),
        PatternKind.After when p.First!.Nullable => p.Second!,
        _ => PatternPool.NotAllowed,
    };

    /// <summary>True when the pattern of an attribute's content accepts a value.</summary>
    private bool Accepts(Pattern content, ReadOnlySpan<char> value)
        => (content.Nullable && value.IsWhiteSpace()) || Text(content, value).Nullable;

    private Pattern Follow(Pattern p, Func<Pattern, Pattern> change) => p.Kind switch
    {
        PatternKind.Choice => pool.Choice(Follow(p.First!, change), Follow(p.Second!, change)),
        PatternKind.After => pool.After(p.First!, change(p.Second!)),
        _ => PatternPool.NotAllowed,
    };
}
