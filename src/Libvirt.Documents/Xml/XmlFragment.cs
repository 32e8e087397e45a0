using System.Text;

namespace Libvirt.Documents;

/// <summary>An element that is kept as it was written, such as <c>metadata</c>: any names, any namespaces. Immutable.</summary>
/// <remarks>
/// It is written as libxml2 does it: double quotes, elements without text in them indented, others as they were.
/// The content is a flat list of tokens, so nothing recurses however deep it is.
/// </remarks>
public sealed partial class XmlFragment
{
    private enum Kind : byte { Start, End, Text, Data, Comment, Instruction }

    private readonly record struct Token(Kind Kind, string Value, bool Empty, bool Mixed);

    private readonly Token[] _tokens;

    private XmlFragment(Token[] tokens) => _tokens = tokens;

    /// <summary>True when the root element has no content.</summary>
    public bool IsEmpty => _tokens.Length <= 2;

    /// <summary>Writes it at the buffer's depth.</summary>
    public void WriteXml(XmlBuffer buffer)
    {
        var text = new StringBuilder();
        text.Append(' ', buffer.Depth * 2);
        Write(text, 0, _tokens.Length, buffer.Depth);
        buffer.Verbatim(text.Append('\n').ToString());
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, 0, _tokens.Length, 0);
        return text.ToString();
    }

    /// <summary>The element as a document of its own.</summary>
    /// <param name="root">Name of the root element, without prefix.</param>
    /// <param name="namespaces">Declarations of the elements around it, each as in a start tag with a blank behind; those that the element repeats are left out.</param>
    public string ToDocument(string root, string namespaces = "")
    {
        var start = _tokens[0].Value;
        int nameEnd = start.IndexOf(' ', StringComparison.Ordinal);
        var attributes = nameEnd < 0 ? "" : start[nameEnd..];
        var text = new StringBuilder().Append('<').Append(root);
        foreach (var declaration in namespaces.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (!attributes.Contains(" " + declaration[..(declaration.IndexOf('=', StringComparison.Ordinal) + 1)], StringComparison.Ordinal))
                text.Append(' ').Append(declaration);
        var tokens = (Token[])_tokens.Clone();
        tokens[0] = tokens[0] with { Value = text.Append(attributes).ToString() };
        tokens[^1] = tokens[^1] with { Value = root };
        return new XmlFragment(tokens).ToString();
    }

    private void Write(StringBuilder text, int from, int to, int depth)
    {
        var plain = new Stack<bool>(); // for each open element: its content is written as it is
        bool inPlain = false;
        bool first = true;
        for (int i = from; i < to; i++)
        {
            ref readonly var token = ref _tokens[i];
            if (token.Kind == Kind.End)
            {
                inPlain = plain.Pop();
                depth--;
                if (token.Empty)
                    continue;
                if (!inPlain && !token.Mixed)
                    text.Append('\n').Append(' ', depth * 2);
                text.Append("</").Append(token.Value).Append('>');
                continue;
            }
            if (!first && !inPlain)
                text.Append('\n').Append(' ', depth * 2);
            first = false;
            text.Append(token.Value);
            if (token.Kind == Kind.Start)
            {
                text.Append(token.Empty ? "/>" : ">");
                plain.Push(inPlain);
                inPlain |= token.Mixed;
                depth++;
            }
        }
    }
}
