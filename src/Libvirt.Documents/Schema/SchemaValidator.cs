using System.Text;

namespace Libvirt.Documents.Schema;

/// <summary>Walks a document along a schema; the first thing that does not fit is the error.</summary>
internal sealed class SchemaValidator
{
    private readonly XmlPullReader _reader;
    private readonly DocumentSchema _schema;
    private readonly PatternDerivative _derivative;
    private readonly StringBuilder _text = new();
    private readonly List<string> _path = [];
    private Pattern _state;
    private bool _children; // the current element has child elements before here

    private SchemaValidator(XmlPullReader reader, DocumentSchema schema)
    {
        _reader = reader;
        _schema = schema;
        _derivative = new(new(schema.NextId));
        _state = schema.Start;
    }

    /// <summary>Checks a document.</summary>
    /// <param name="reader">At the beginning of the document.</param>
    /// <param name="schema">What it must be.</param>
    /// <param name="root">Name of the root element, whose absence is another error than that of the schema; null to leave that to the schema.</param>
    /// <exception cref="LibvirtException">VIR_ERR_XML_INVALID_SCHEMA, or what is wrong with the text as XML</exception>
    public static void Validate(XmlPullReader reader, DocumentSchema schema, string? root = null)
    {
        if (root is null)
            reader.ReadRoot();
        else
            reader.ReadRoot(root);
        new SchemaValidator(reader, schema).Run();
        reader.ReadEnd();
    }

    private void Run()
    {
        StartTag();
        int depth = 1;
        while (depth > 0)
        {
            switch (_reader.ReadNode(out var value))
            {
                case XmlNode.Text or XmlNode.Data:
                    _text.Append(value);
                    break;
                case XmlNode.Start:
                    Content(atEnd: false);
                    StartTag();
                    depth++;
                    break;
                case XmlNode.End:
                    Content(atEnd: true);
                    _path.RemoveAt(--depth);
                    break;
            }
        }
    }

    private void StartTag()
    {
        var name = QualifiedName(_reader.NamespaceUri, _reader.Name);
        var before = _state;
        _path.Add(_reader.Name.ToString());
        Step(_derivative.Open(before, name), before, (e, p) => e.Element(p, name));
        for (int i = 0; i < _reader.AttributeCount; i++)
        {
            var attribute = _reader.AttributeName(i);
            if (attribute is "xmlns" || attribute.StartsWith("xmlns:"))
                continue;
            var key = attribute.ToString();
            var value = _reader.AttributeString(i);
            before = _state;
            Step(_derivative.Attribute(before, key, value), before, (e, p) => e.Attribute(p, key, value));
        }
        before = _state;
        Step(_derivative.Close(before), before, static (e, p) => e.MissingAttribute(p));
        _children = false;
    }

    /// <summary>The text since the last tag, and the end tag behind it.</summary>
    private void Content(bool atEnd)
    {
        var text = _text.ToString();
        _text.Clear();
        var before = _state;
        bool blank = string.IsNullOrWhiteSpace(text);
        if (atEnd && !_children)
        {
            // An element without elements: blank text may be no text or a value.
            var after = _derivative.End(_derivative.Text(before, text));
            if (blank)
            {
                var without = _derivative.End(before);
                after = without.Kind == PatternKind.NotAllowed ? after : without;
            }
            Step(after, before, (e, p) => e.Text(p, text));
            _children = true;
            return;
        }
        if (!blank)
            Step(_derivative.Text(before, text), before, (e, p) => e.Text(p, text));
        if (atEnd)
        {
            before = _state;
            Step(_derivative.End(before), before, static (e, p) => e.MissingElement(p));
        }
        _children = true;
    }

    private void Step(Pattern after, Pattern before, Func<SchemaExpectation, Pattern, string> complain)
    {
        if (after.Kind == PatternKind.NotAllowed)
        {
            // The reader has left an element whose end does not fit: the path is kept here.
            var place = _reader.Place[..(_reader.Place.IndexOf(": ", StringComparison.Ordinal) + 2)];
            var path = "/" + string.Join('/', _path);
            var message = complain(new(path), before);
            _reader.VerifyRest(); // a text that is not XML at all is the greater mistake
            throw new LibvirtException(ErrorRecord.Create(ErrorDomain.Xml, ErrorNumber.XmlInvalidSchema,
                $"Unable to validate doc against {Folder}{_schema.Name}.rng\n{message}\n") with { Str3 = place + path });
        }
        _state = after;
    }

    /// <summary>Where the schemas are installed: part of the message that programs know.</summary>
    private const string Folder = "/usr/share/libvirt/schemas/";

    private static string QualifiedName(ReadOnlySpan<char> uri, ReadOnlySpan<char> name)
    {
        var local = name[(name.IndexOf(':') + 1)..];
        return uri.IsEmpty ? local.ToString() : SchemaNamespaces.PrefixOf(uri) is { } prefix ? $"{prefix}:{local}" : $"{{{uri}}}{local}";
    }
}
