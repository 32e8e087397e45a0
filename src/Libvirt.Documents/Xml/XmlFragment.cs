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
