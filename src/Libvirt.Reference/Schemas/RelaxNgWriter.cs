using System.Globalization;
using System.Text;
using Libvirt.Documents.Schema;

namespace Libvirt.Reference.Schemas;

/// <summary>Writes a schema as RELAX NG, for programs that validate on their own.</summary>
internal sealed class RelaxNgWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    private RelaxNgWriter()
    {
    }

    /// <summary>The text of the .rng file.</summary>
    public static string Write(DocumentSchema schema)
    {
        var writer = new RelaxNgWriter();
        writer._text.Append("<?xml version=\"1.0\"?>\n<!-- generated from the declarations in src/Libvirt.Documents by ./run reference emit -->\n");
        var namespaces = new StringBuilder("grammar xmlns=\"http://relaxng.org/ns/structure/1.0\"");
        foreach (var (prefix, uri) in SchemaNamespaces.All)
            if (schema.Definitions.Any(d => Mentions(d.Pattern, prefix + ":")))
                namespaces.Append($" xmlns:{prefix}=\"{uri}\"");
        namespaces.Append(" datatypeLibrary=\"http://www.w3.org/2001/XMLSchema-datatypes\"");
        writer.Open(namespaces.ToString());
        writer.Open("start");
        writer.Write(schema.Start);
        writer.Close("start");
        foreach (var definition in schema.Definitions.OrderBy(d => d.Name, StringComparer.Ordinal))
        {
            writer.Open($"define name=\"{definition.Name}\"");
            writer.Write(definition.Pattern);
            writer.Close("define");
        }
        writer.Close("grammar");
        return writer._text.ToString();
    }

    private static bool Mentions(Pattern? p, string prefix)
        => p is not null && ((p.Kind is PatternKind.Element && p.Name.StartsWith(prefix, StringComparison.Ordinal)) || Mentions(p.First, prefix) || Mentions(p.Second, prefix));

    private void Write(Pattern p)
    {
        switch (p.Kind)
        {
            case PatternKind.NotAllowed: Line("<notAllowed/>"); break;
            case PatternKind.Empty: Line("<empty/>"); break;
            case PatternKind.Text: Line("<text/>"); break;
            case PatternKind.Value: Line($"<value>{Escape(p.Name)}</value>"); break;
            case PatternKind.Data: Data(p); break;
            case PatternKind.Reference: Line($"<ref name=\"{p.Name}\"/>"); break;
            case PatternKind.Choice: Choice(p); break;
            case PatternKind.Interleave: All("interleave", p); break;
            case PatternKind.Group: All("group", p); break;
            case PatternKind.OneOrMore: Around("oneOrMore", p.First!); break;
            case PatternKind.Attribute: Named("attribute", p); break;
            case PatternKind.Element: Named("element", p); break;
            default: throw new InvalidOperationException(p.Kind.ToString());
        }
    }

    private void Named(string kind, Pattern p)
    {
        if (p.Name == "*")
        {
            Open(kind);
            Line("<anyName/>");
        }
        else
            Open($"{kind} name=\"{p.Name}\"");
        Write(p.First!);
        Close(kind);
    }

    private void Choice(Pattern p)
    {
        var parts = new List<Pattern>();
        Flatten(p, PatternKind.Choice, parts);
        bool optional = parts.RemoveAll(x => x.Kind == PatternKind.Empty) > 0;
        if (optional && parts is [{ Kind: PatternKind.OneOrMore } only])
            Around("zeroOrMore", only.First!);
        else if (optional)
        {
            Open("optional");
            Parts("choice", parts);
            Close("optional");
        }
        else
            Parts("choice", parts);
    }

    private void All(string operation, Pattern p)
    {
        var parts = new List<Pattern>();
        Flatten(p, p.Kind, parts);
        Parts(operation, parts);
    }

    private void Parts(string operation, List<Pattern> parts)
    {
        if (parts.Count > 1)
            Open(operation);
        foreach (var part in parts)
            Write(part);
        if (parts.Count > 1)
            Close(operation);
    }

    private static void Flatten(Pattern p, PatternKind kind, List<Pattern> parts)
    {
        if (p.Kind != kind)
        {
            parts.Add(p);
            return;
        }
        Flatten(p.First!, kind, parts);
        Flatten(p.Second!, kind, parts);
    }

    private void Around(string operation, Pattern content)
    {
        Open(operation);
        Write(content);
        Close(operation);
    }

    private void Data(Pattern p)
    {
        if (p.Data == DataKind.Pattern)
        {
            Open("data type=\"string\"");
            Line($"<param name=\"pattern\">{Escape(p.Name)}</param>");
        }
        else
        {
            Open("data type=\"integer\"");
            if (p.Data == DataKind.Digits)
                Line("<param name=\"pattern\">[0-9]+</param>");
            Line(string.Create(CultureInfo.InvariantCulture, $"<param name=\"minInclusive\">{p.Minimum}</param>"));
            Line(string.Create(CultureInfo.InvariantCulture, $"<param name=\"maxInclusive\">{p.Maximum}</param>"));
        }
        Close("data");
    }

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private void Open(string tag)
    {
        Line($"<{tag}>");
        _depth++;
    }

    private void Close(string tag)
    {
        _depth--;
        Line($"</{tag}>");
    }

    private void Line(string line) => _text.Append(' ', _depth * 2).Append(line).Append('\n');
}
