using System.Text;

namespace Libvirt.Documents;

public sealed partial class XmlFragment
{
    /// <summary>The child of a namespace as programs see it: neither prefix nor declaration of that namespace; null when there is none.</summary>
    public string? BareChild(string uri)
    {
        foreach (var (start, end, found) in Children())
        {
            if (found != uri)
                continue;
            var bare = new Token[end - start];
            var scopes = new Stack<(string Tag, bool Strip)>();
            for (int i = start; i < end; i++)
            {
                var token = _tokens[i];
                if (token.Kind == Kind.Start)
                {
                    scopes.Push((token.Value, false));
                    bool strip = Resolve(scopes, Prefix(token.Value)) == uri;
                    scopes.Pop();
                    scopes.Push((token.Value, strip));
                    token = token with { Value = WithoutDeclarations(strip ? WithoutPrefix(token.Value) : token.Value, uri) };
                }
                else if (token.Kind == Kind.End && scopes.Pop().Strip)
                    token = token with { Value = token.Value[(token.Value.IndexOf(':') + 1)..] };
                bare[i - start] = token;
            }
            return new XmlFragment(bare).ToString();
        }
        return null;
    }

    /// <summary>A copy with the child of a namespace removed and, when there is a new one, that added behind the others.</summary>
    /// <param name="parent">What is there; null when nothing is.</param>
    /// <param name="name">Name of the parent, "metadata".</param>
    /// <param name="uri">The namespace.</param>
    /// <param name="child">Its prefix and declaration are added; null to remove.</param>
    /// <param name="prefix">Prefix that elements of the child without a namespace get.</param>
    public static XmlFragment Replace(XmlFragment? parent, string name, string uri, XmlFragment? child, string prefix)
    {
        parent ??= new([new(Kind.Start, "<" + name, true, false), new(Kind.End, name, true, false)]);
        var tokens = new List<Token> { parent._tokens[0] };
        foreach (var (start, end, found) in parent.Children())
            if (found != uri)
                tokens.AddRange(parent._tokens.AsSpan(start, end - start));
        if (child is not null)
            tokens.AddRange(child.InNamespace(uri, prefix));
        bool empty = tokens.Count == 1;
        tokens[0] = tokens[0] with { Empty = empty, Mixed = false };
        tokens.Add(parent._tokens[^1] with { Empty = empty, Mixed = false });
        return new(tokens.ToArray());
    }

    private Token[] InNamespace(string uri, string prefix)
    {
        if (Declared(_tokens[0].Value, prefix) is not null)
            throw LibvirtException.Internal(ErrorDomain.Xml, "failed to create a new XML namespace");
        var tokens = (Token[])_tokens.Clone();
        var scopes = new Stack<(string Tag, bool Prefixed)>();
        for (int i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token.Kind == Kind.Start)
            {
                var tag = token.Value;
                scopes.Push((tag, false));
                bool bare = Prefix(tag).Length == 0 && Resolve(scopes, "") is null;
                scopes.Pop();
                scopes.Push((tag, bare));
                if (i == 0)
                    tag = WithDeclaration(tag, prefix, uri);
                tokens[i] = token with { Value = bare ? $"<{prefix}:{tag.AsSpan(1)}" : tag };
            }
            else if (token.Kind == Kind.End && scopes.Pop().Prefixed)
                tokens[i] = token with { Value = prefix + ":" + token.Value };
        }
        return tokens;
    }

    private string? Resolve(Stack<(string Tag, bool Flag)> scopes, string prefix)
    {
        foreach (var (tag, _) in scopes)
            if (Declared(tag, prefix) is { } uri)
                return uri;
        return Declared(_tokens[0].Value, prefix);
    }

    private static string? Declared(string tag, string prefix)
    {
        var declaration = prefix.Length == 0 ? " xmlns=\"" : $" xmlns:{prefix}=\"";
        int at = tag.IndexOf(declaration, StringComparison.Ordinal);
        return at < 0 ? null : tag[(at + declaration.Length)..tag.IndexOf('"', at + declaration.Length)];
    }

    private static string Prefix(string tag)
    {
        int colon = tag.AsSpan(1, NameEnd(tag) - 1).IndexOf(':');
        return colon < 0 ? "" : tag.Substring(1, colon);
    }

    private static int NameEnd(string tag) => tag.IndexOf(' ') is >= 0 and var end ? end : tag.Length;

    private static string WithoutPrefix(string tag) => string.Concat("<", tag.AsSpan(tag.AsSpan(0, NameEnd(tag)).IndexOf(':') is > 0 and var at ? at + 1 : 1));

    /// <summary>Declarations stand before the other attributes, in the order in which they were made.</summary>
    private static string WithDeclaration(string tag, string prefix, string uri)
    {
        int at = NameEnd(tag);
        while (tag.AsSpan(at).StartsWith(" xmlns=") || tag.AsSpan(at).StartsWith(" xmlns:"))
            at = tag.IndexOf('"', tag.IndexOf('"', at) + 1) + 1;
        var declared = new StringBuilder(tag, 0, at, tag.Length + prefix.Length + uri.Length + 10);
        declared.Append(" xmlns:").Append(prefix).Append("=\"");
        Escape(declared, uri, attribute: true);
        return declared.Append('"').Append(tag.AsSpan(at)).ToString();
    }

    private static string WithoutDeclarations(string tag, string uri)
    {
        for (int at = NameEnd(tag); tag.AsSpan(at).StartsWith(" xmlns=") || tag.AsSpan(at).StartsWith(" xmlns:");)
        {
            int value = tag.IndexOf('"', at) + 1, end = tag.IndexOf('"', value);
            if (tag.AsSpan(value, end - value).SequenceEqual(uri))
                tag = tag.Remove(at, end + 1 - at);
            else
                at = end + 1;
        }
        return tag;
    }
}
