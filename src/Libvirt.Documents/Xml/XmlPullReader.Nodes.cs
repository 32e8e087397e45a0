namespace Libvirt.Documents;

public sealed partial class XmlPullReader
{
    /// <summary>True when an end tag comes next.</summary>
    public bool AtEndTag => Peek(0) == '<' && Peek(1) == '/';

    /// <summary>Reads whatever comes next inside the current element.</summary>
    /// <param name="value">Text, comment or instruction; empty for tags.</param>
    public XmlNode ReadNode(out string value)
    {
        value = "";
        if (_empty)
        {
            Pop();
            return XmlNode.End;
        }
        int start = _at;
        if (Peek(0) != '<')
        {
            SkipText();
            var raw = _text.AsSpan(start, _at - start);
            value = raw.IndexOfAny(DecodeInText) < 0 ? raw.ToString() : Decode(raw, start, attribute: false);
            return XmlNode.Text;
        }
        if (Peek(1) == '/')
        {
            ReadEndTag();
            return XmlNode.End;
        }
        if (StartsWith("<!--"))
        {
            SkipComment();
            value = _text[start.._at];
            return XmlNode.Comment;
        }
        if (StartsWith("<![CDATA["))
        {
            SkipCharacterData(out var data);
            value = data.ToString();
            return XmlNode.Data;
        }
        if (Peek(1) == '?')
        {
            SkipInstruction();
            value = _text[start.._at];
            return XmlNode.Instruction;
        }
        ReadStartTag();
        return XmlNode.Start;
    }
}
