using System.Text;

namespace Libvirt.Documents;

public sealed partial class XmlFragment
{
    /// <summary>Takes the current element of a reader with all that is in it, and consumes it.</summary>
    public static XmlFragment ReadXml(XmlPullReader reader)
    {
        var tokens = new List<Token>();
        var open = new Stack<int>();
        var outer = new List<(string Prefix, string Uri)>();
        int depth = reader.Depth;
        Begin(tokens, open, reader);
        int declarations = EndOfDeclarations(tokens[0].Value);
        Adopt(outer, depth, reader);
        while (open.Count > 0)
        {
            switch (reader.ReadNode(out var value))
            {
                case XmlNode.Start:
                    Begin(tokens, open, reader);
                    Adopt(outer, depth, reader);
                    break;
                case XmlNode.End:
                    Finish(tokens, open);
                    break;
                case XmlNode.Text:
                    AddText(tokens, open, value, reader);
                    break;
                case XmlNode.Data:
                    Mix(tokens, open);
                    tokens.Add(new(Kind.Data, "<![CDATA[" + value + "]]>", false, false));
                    break;
                case XmlNode.Comment:
                    tokens.Add(new(Kind.Comment, value, false, false));
                    break;
                case XmlNode.Instruction:
                    tokens.Add(new(Kind.Instruction, value, false, false));
                    break;
            }
        }
        if (outer.Count > 0)
        {
            var root = new StringBuilder(tokens[0].Value);
            foreach (var (prefix, uri) in outer)
            {
                var declaration = new StringBuilder().Append(" xmlns:").Append(prefix).Append("=\"");
                Escape(declaration, uri, attribute: true);
                root.Insert(declarations, declaration.Append('"').ToString());
                declarations += declaration.Length;
            }
            tokens[0] = tokens[0] with { Value = root.ToString() };
        }
        return new(tokens.ToArray());
    }

    /// <summary>Like <see cref="ReadXml"/>; of the children only the first of each namespace is kept, and none without a namespace.</summary>
    public static XmlFragment ReadMetadata(XmlPullReader reader)
    {
        var all = ReadXml(reader);
        var kept = new List<Token>(all._tokens.Length) { all._tokens[0] };
        var seen = new HashSet<string>();
        foreach (var (start, end, uri) in all.Children())
            if (uri.Length > 0 && seen.Add(uri))
                kept.AddRange(all._tokens.AsSpan(start, end - start));
            else if (uri.Length == 0 && all._tokens[start].Kind == Kind.Comment)
                kept.Add(all._tokens[start]);
        kept.Add(all._tokens[^1]);
        if (kept.Count == 2)
        {
            kept[0] = kept[0] with { Empty = true };
            kept[1] = kept[1] with { Empty = true };
        }
        return new(kept.ToArray());
    }

    /// <summary>Reads a document of its own.</summary>
    public static XmlFragment Parse(string xml, ErrorDomain domain)
    {
        var reader = new XmlPullReader(xml, domain, ParseOptions.Default);
        reader.ReadRoot();
        var result = ReadXml(reader);
        reader.ReadEnd();
        return result;
    }

    /// <summary>A copied element takes along the declarations, made outside of it, that are used in it.</summary>
    private static void Adopt(List<(string Prefix, string Uri)> outer, int depth, XmlPullReader reader)
    {
        Adopt(outer, depth, reader, reader.Name);
        for (int i = 0; i < reader.AttributeCount; i++)
            Adopt(outer, depth, reader, reader.AttributeName(i));
    }

    private static void Adopt(List<(string Prefix, string Uri)> outer, int depth, XmlPullReader reader, ReadOnlySpan<char> name)
    {
        int colon = name.IndexOf(':');
        if (colon <= 0 || name.StartsWith("xmlns:") || !reader.IsDeclaredOutside(name[..colon], depth, out var uri))
            return;
        var prefix = name[..colon].ToString();
        if (!outer.Contains((prefix, uri)))
            outer.Add((prefix, uri));
    }

    private static int EndOfDeclarations(string startTag)
    {
        int at = startTag.IndexOf(' ');
        if (at < 0)
            return startTag.Length;
        while (at < startTag.Length && (string.CompareOrdinal(startTag, at, " xmlns:", 0, 7) == 0 || string.CompareOrdinal(startTag, at, " xmlns=", 0, 7) == 0))
            at = startTag.IndexOf('"', startTag.IndexOf('"', at) + 1) + 1;
        return at;
    }

    private static void Begin(List<Token> tokens, Stack<int> open, XmlPullReader reader)
    {
        // libxml2 writes the namespaces that an element declares before its attributes
        var text = new StringBuilder().Append('<').Append(reader.Name);
        for (int pass = 0; pass < 2; pass++)
            for (int i = 0; i < reader.AttributeCount; i++)
            {
                var name = reader.AttributeName(i);
                bool declares = name is "xmlns" || name.StartsWith("xmlns:");
                if (declares == (pass == 0))
                {
                    text.Append(' ').Append(name).Append("=\"");
                    Escape(text, reader.AttributeValue(i), attribute: true);
                    text.Append('"');
                }
            }
        open.Push(tokens.Count);
        tokens.Add(new(Kind.Start, text.ToString(), false, false));
    }

    private static void Finish(List<Token> tokens, Stack<int> open)
    {
        int start = open.Pop();
        bool empty = start == tokens.Count - 1;
        var token = tokens[start] with { Empty = empty };
        tokens[start] = token;
        var name = token.Value.AsSpan(1);
        int end = name.IndexOf(' ');
        tokens.Add(new(Kind.End, (end < 0 ? name : name[..end]).ToString(), empty, token.Mixed));
    }

    /// <summary>White space between elements is dropped; libxml2 keeps it where it is all that an element holds, and next to text.</summary>
    private static void AddText(List<Token> tokens, Stack<int> open, string value, XmlPullReader reader)
    {
        if (value.AsSpan().Trim(" \t\n\r").Length == 0)
        {
            bool only = tokens.Count - 1 == open.Peek() && reader.AtEndTag;
            bool afterText = tokens[^1].Kind is Kind.Text || tokens[open.Peek() + 1 < tokens.Count ? open.Peek() + 1 : open.Peek()].Kind is Kind.Text;
            if (!only && !afterText)
                return;
        }
        Mix(tokens, open);
        var text = new StringBuilder(value.Length);
        Escape(text, value, attribute: false);
        tokens.Add(new(Kind.Text, text.ToString(), false, false));
    }

    private static void Mix(List<Token> tokens, Stack<int> open) => tokens[open.Peek()] = tokens[open.Peek()] with { Mixed = true };

    private static void Escape(StringBuilder text, ReadOnlySpan<char> value, bool attribute)
    {
        foreach (char c in value)
            switch (c)
            {
                case '<': text.Append("&lt;"); break;
                case '>': text.Append("&gt;"); break;
                case '&': text.Append("&amp;"); break;
                case '\r': text.Append("&#13;"); break;
                case '"' when attribute: text.Append("&quot;"); break;
                case '\n' when attribute: text.Append("&#10;"); break;
                case '\t' when attribute: text.Append("&#9;"); break;
                default: text.Append(c); break;
            }
    }
}
