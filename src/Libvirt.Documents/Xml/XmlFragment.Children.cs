namespace Libvirt.Documents;

public sealed partial class XmlFragment
{
    /// <summary>True when there is no child element.</summary>
    public bool HasNoChildren => _tokens.Length <= 2;

    /// <summary>The child element of a namespace as text of its own; null when there is none.</summary>
    public string? Child(string uri)
    {
        foreach (var (start, end, found) in Children())
            if (found == uri)
            {
                var text = new System.Text.StringBuilder();
                Write(text, start, end, 0);
                return text.ToString();
            }
        return null;
    }

    /// <summary>A copy in which the child of a namespace is replaced, added, or (null) removed.</summary>
    public XmlFragment With(string uri, XmlFragment? child)
    {
        var tokens = new List<Token> { _tokens[0] with { Empty = false, Mixed = false } };
        bool done = child is null;
        foreach (var (start, end, found) in Children())
            if (found != uri)
                tokens.AddRange(_tokens.AsSpan(start, end - start));
            else if (!done)
            {
                tokens.AddRange(child!._tokens);
                done = true;
            }
        if (!done)
            tokens.AddRange(child!._tokens);
        bool empty = tokens.Count == 1;
        tokens[0] = tokens[0] with { Empty = empty };
        tokens.Add(_tokens[^1] with { Empty = empty, Mixed = false });
        return new(tokens.ToArray());
    }

    /// <summary>Positions and namespaces of what stands directly in the root; comments and text have none.</summary>
    private IEnumerable<(int Start, int End, string Uri)> Children()
    {
        for (int i = 1; i < _tokens.Length - 1;)
        {
            int end = i + 1;
            if (_tokens[i].Kind == Kind.Start)
                for (int depth = 1; depth > 0; end++)
                    depth += _tokens[end].Kind == Kind.Start ? 1 : _tokens[end].Kind == Kind.End ? -1 : 0;
            yield return (i, end, _tokens[i].Kind == Kind.Start ? NamespaceOf(_tokens[i].Value) ?? NamespaceOf(_tokens[0].Value, _tokens[i].Value) ?? "" : "");
            i = end;
        }
    }

    /// <summary>The namespace of an element, as far as the start tag declares it.</summary>
    private static string? NamespaceOf(string startTag, string? element = null)
    {
        var name = (element ?? startTag).AsSpan(1);
        int end = name.IndexOf(' ');
        if (end >= 0)
            name = name[..end];
        int colon = name.IndexOf(':');
        var declaration = colon < 0 ? " xmlns=\"" : $" xmlns:{name[..colon]}=\"";
        int at = startTag.IndexOf(declaration, StringComparison.Ordinal);
        if (at < 0)
            return null;
        at += declaration.Length;
        return startTag[at..startTag.IndexOf('"', at)];
    }
}
