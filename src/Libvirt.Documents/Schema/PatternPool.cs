namespace Libvirt.Documents.Schema;

/// <summary>Makes patterns, simplified, and equal ones only once: what keeps validation from growing.</summary>
internal sealed class PatternPool(int firstId)
{
    private readonly Dictionary<(PatternKind Kind, int First, int Second, string Name), Pattern> _known = [];
    private int _next = firstId;

    /// <summary>The id that the next pattern gets; a pool that builds upon this one starts here.</summary>
    public int NextId => _next;

    public static Pattern NotAllowed { get; } = new() { Id = 0, Kind = PatternKind.NotAllowed };

    public static Pattern Empty { get; } = new() { Id = 1, Kind = PatternKind.Empty };

    public static Pattern Text { get; } = new() { Id = 2, Kind = PatternKind.Text };

    /// <summary>The first id that a pool may use.</summary>
    public const int FirstId = 3;

    public Pattern Choice(Pattern a, Pattern b)
    {
        if (a.Kind == PatternKind.NotAllowed || a == b)
            return b;
        if (b.Kind == PatternKind.NotAllowed)
            return a;
        if (b.Kind == PatternKind.Empty && a.Nullable)
            return a;
        if (a.Kind == PatternKind.Empty && b.Nullable)
            return b;
        // Alternatives hang in a chain to the left; one that is already in it adds nothing.
        for (var p = a; ; p = p.First!)
        {
            if (p == b || (p.Kind == PatternKind.Choice && p.Second == b))
                return a;
            if (p.Kind != PatternKind.Choice)
                break;
        }
        if (b.Kind == PatternKind.Choice)
            return Choice(Choice(a, b.First!), b.Second!);
        return Intern(PatternKind.Choice, a, b);
    }

    public Pattern Interleave(Pattern a, Pattern b)
    {
        if (a.Kind == PatternKind.NotAllowed || b.Kind == PatternKind.NotAllowed)
            return NotAllowed;
        if (a.Kind == PatternKind.Empty)
            return b;
        return b.Kind == PatternKind.Empty ? a : Intern(PatternKind.Interleave, a, b);
    }

    public Pattern Group(Pattern a, Pattern b)
    {
        if (a.Kind == PatternKind.NotAllowed || b.Kind == PatternKind.NotAllowed)
            return NotAllowed;
        if (a.Kind == PatternKind.Empty)
            return b;
        return b.Kind == PatternKind.Empty ? a : Intern(PatternKind.Group, a, b);
    }

    public Pattern After(Pattern a, Pattern b)
        => a.Kind == PatternKind.NotAllowed || b.Kind == PatternKind.NotAllowed ? NotAllowed : Intern(PatternKind.After, a, b);

    public Pattern OneOrMore(Pattern a)
        => a.Kind is PatternKind.NotAllowed or PatternKind.Empty or PatternKind.OneOrMore ? a : Intern(PatternKind.OneOrMore, a, null);

    public Pattern Optional(Pattern a) => Choice(a, Empty);

    public Pattern ZeroOrMore(Pattern a) => Choice(OneOrMore(a), Empty);

    public Pattern Attribute(string name, Pattern content) => Intern(PatternKind.Attribute, content, null, name);

    public Pattern Element(string name, Pattern content) => Intern(PatternKind.Element, content, null, name);

    public Pattern Value(string text) => Intern(PatternKind.Value, null, null, text);

    public Pattern Matching(string pattern)
        => new() { Id = _next++, Kind = PatternKind.Data, Data = DataKind.Pattern, Name = pattern, Matcher = TextPattern.Parse(pattern) };

    public Pattern Number(DataKind kind, Int128 minimum, Int128 maximum)
        => new() { Id = _next++, Kind = PatternKind.Data, Data = kind, Minimum = minimum, Maximum = maximum };

    public Pattern Reference(Definition target)
    {
        var key = (PatternKind.Reference, 0, 0, target.Name);
        if (!_known.TryGetValue(key, out var found))
            _known.Add(key, found = new() { Id = _next++, Kind = PatternKind.Reference, Target = target, Name = target.Name });
        return found;
    }

    private Pattern Intern(PatternKind kind, Pattern? first, Pattern? second, string name = "")
    {
        var key = (kind, first?.Id ?? -1, second?.Id ?? -1, name);
        if (!_known.TryGetValue(key, out var found))
            _known.Add(key, found = new() { Id = _next++, Kind = kind, First = first, Second = second, Name = name });
        return found;
    }
}
