namespace Libvirt.Documents.Schema;

/// <summary>The members of a type: what names in its notation mean.</summary>
/// <param name="builder">Makes what is referred to.</param>
/// <param name="type">The type.</param>
/// <param name="hidden">Members that a derived or containing type describes itself; null for none.</param>
internal sealed class TypeScope(SchemaBuilder builder, TypeRows type, HashSet<(string Name, bool Attribute)>? hidden = null) : INotationScope
{
    private readonly HashSet<(string Name, bool Attribute)> _seen = hidden is null ? [] : [.. hidden];
    private bool _recording;
    private int _nested;

    /// <inheritdoc/>
    public string Description => type.Name;

    private PatternPool Pool => builder.Pool;

    /// <summary>Reads notation: once to see which members it names, once to build.</summary>
    public Pattern Build(string notation)
    {
        _recording = true;
        new NotationReader(notation, Pool, this).Read();
        _recording = false;
        return new NotationReader(notation, Pool, this).Read();
    }

    /// <inheritdoc/>
    public Pattern Datatype(string name) => builder.Datatype(name);

    /// <inheritdoc/>
    public Pattern Type(string name, string variant)
    {
        if (!_recording)
            return builder.Content(name, variant);
        if (variant.Length > 0 && _nested == 0)
            new NotationReader(builder.Notation(builder.Find(name), variant), Pool, this).Read(); // it stands beside the members of this type
        return PatternPool.Empty;
    }

    /// <inheritdoc/>
    public Pattern Named(string name)
    {
        if (!_recording)
            return builder.Content(type.Name, name);
        new NotationReader(builder.Notation(type, name), Pool, this).Read(); // what it names does not belong to the rest
        return PatternPool.Empty;
    }

    /// <inheritdoc/>
    public Pattern Attribute(string name) => Member(name, attribute: true, "");

    /// <inheritdoc/>
    public Pattern Element(string name, string variant) => Member(name, attribute: false, variant);

    /// <inheritdoc/>
    public void Seen(string name, bool attribute)
    {
        if (_nested == 0)
            _seen.Add((name, attribute));
    }

    /// <inheritdoc/>
    public void Enter() => _nested++;

    /// <inheritdoc/>
    public void Leave() => _nested--;

    /// <inheritdoc/>
    public Pattern Any() => builder.Any();

    /// <inheritdoc/>
    public Pattern AnyElement() => builder.AnyElement();

    /// <inheritdoc/>
    public Pattern Rest(bool ordered) => _recording ? PatternPool.Empty : Rest(type, ordered);

    /// <inheritdoc/>
    public Pattern OneOf()
    {
        Seen("?", attribute: false);
        foreach (var member in type.Members)
            if (member.Sign == '?')
                return _recording ? PatternPool.Empty : Choice(builder.Find(member.Name));
        throw new FormatException($"{type.Name} has no elements whose names choose their types");
    }

    private Pattern Member(string name, bool attribute, string variant)
    {
        Seen(name, attribute);
        if (_recording || hidden?.Contains((name, attribute)) == true)
            return PatternPool.Empty;
        var member = Find(type, name, attribute) ?? throw new FormatException($"{type.Name} declares no {(attribute ? "attribute" : "element")} {name}");
        return One(member, variant);
    }

    private MemberRow? Find(TypeRows where, string name, bool attribute)
    {
        foreach (var member in where.Members)
            if (member.Sign == '~' ? Find(builder.Find(member.Name), name, attribute) is { } inner : member.Sign is '@' or '<' && member.Key == name && member.IsAttribute == attribute)
                return member.Sign == '~' ? Find(builder.Find(member.Name), name, attribute) : member;
        return where.Base.Length > 0 ? Find(builder.Find(where.Base), name, attribute) : null;
    }

    private Pattern Rest(TypeRows where, bool ordered = false)
    {
        var result = PatternPool.Empty;
        foreach (var member in where.Members)
            switch (member.Sign)
            {
                case '~':
                    result = Pool.Interleave(result, Part(member.Name));
                    break;
                case '?' when _seen.Contains(("?", false)):
                    break;
                case '?':
                    result = Pool.Interleave(result, Pool.ZeroOrMore(Choice(builder.Find(member.Name))));
                    break;
                case '#':
                    if (where.Patterns.ContainsKey("Extensions"))
                        result = Pool.Interleave(result, builder.Content(where.Name, "Extensions"));
                    break;
                case '.':
                    // Data does not go into an interleave; attributes have no order anyway.
                    result = Pool.Group(result, member.Occurs == "?" && member.Data != "text" ? Pool.Optional(One(member, "")) : One(member, ""));
                    break;
                default:
                    if (!_seen.Contains((member.Key, member.IsAttribute)))
                        result = ordered ? Pool.Group(result, Default(member)) : Pool.Interleave(result, Default(member));
                    break;
            }
        return where.Base.Length > 0 ? Pool.Interleave(result, Part(where.Base)) : result;
    }

    /// <summary>One of the elements whose names choose their types.</summary>
    private Pattern Choice(TypeRows item)
    {
        var result = PatternPool.NotAllowed;
        foreach (var (name, target) in item.Variants)
            result = Pool.Choice(result, Pool.Element(name, builder.Content(target, "")));
        return result;
    }

    /// <summary>The members of a base or an inline type: as a whole, unless some of them were named.</summary>
    private Pattern Part(string name)
    {
        var part = builder.Find(name);
        if (!NamesAny(part))
            return builder.Members(name);
        return part.Patterns.TryGetValue("", out var notation) ? new TypeScope(builder, part, _seen).Build(notation) : Rest(part);
    }

    private bool NamesAny(TypeRows part)
    {
        foreach (var member in part.Members)
            if (member.Sign == '~' ? NamesAny(builder.Find(member.Name)) : member.Sign is '@' or '<' && _seen.Contains((member.Key, member.IsAttribute)))
                return true;
        return part.Base.Length > 0 && NamesAny(builder.Find(part.Base));
    }

    private Pattern Default(MemberRow member)
    {
        var one = One(member, "");
        bool list = member.Wrapper.Length > 0 && member.Schema.Length == 0;
        return member.Occurs switch
        {
            "" => one,
            "+" when list => one,
            "+" => Pool.OneOrMore(one),
            "*" when !list => Pool.ZeroOrMore(one),
            _ => Pool.Optional(one),
        };
    }

    /// <summary>The member, once: with its wrapper when it has one.</summary>
    private Pattern One(MemberRow member, string variant)
    {
        if (member.Schema.Length > 0 && variant.Length == 0)
            return new TypeScope(builder, type).Build(member.Schema);
        var content = member.Data.StartsWith('^') ? builder.Content(member.Data[1..], variant) : new NotationReader(member.Data, Pool, this).Read();
        switch (member.Sign)
        {
            case '.':
                return content;
            case '@':
                return Pool.Attribute(member.Name, content);
        }
        if (member.SubAttribute.Length > 0)
        {
            content = Pool.Attribute(member.SubAttribute, content);
            if (member.Detail == "?")
                content = Pool.Optional(content);
        }
        else if (member.Detail == "u")
            content = builder.Datatype("scaled");
        var result = Pool.Element(member.Name, content);
        if (member.Wrapper.Length == 0)
            return result;
        return Pool.Element(member.Wrapper, member.Occurs == "+" ? Pool.OneOrMore(result) : Pool.ZeroOrMore(result));
    }
}
