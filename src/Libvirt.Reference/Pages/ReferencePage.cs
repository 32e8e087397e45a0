using System.Text;
using Libvirt.Documents.Schema;

namespace Libvirt.Reference.Pages;

/// <summary>The page of a document: a section an element with what can stand in it. A type that recurs is described where it comes first.</summary>
internal sealed class ReferencePage
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, string> _described = [];
    private readonly Queue<(string Path, string Type)> _waiting = new();

    private ReferencePage()
    {
    }

    /// <summary>The page as Markdown.</summary>
    public static string Write(TypeRows document)
    {
        var page = new ReferencePage();
        page._text.Append($"# {document.Root}\n\n<!-- generated from the declarations in src/Libvirt.Documents by ./run reference emit -->\n\n");
        page._text.Append($"{ReferenceRows.Find(document.Name, "").Summary} {(document.File.Length > 0 ? $"Schema: `{document.File}.rng`." : "No schema.")} Datatypes: [datatypes](datatypes.md).\n");
        page.Wait("/" + document.Root, document.Name);
        while (page._waiting.TryDequeue(out var next))
            page.Section(next.Path, Types(next.Type));
        return page._text.ToString();
    }

    /// <summary>The page of the datatypes.</summary>
    public static string WriteDatatypes()
    {
        var text = new StringBuilder("# Datatypes\n\n<!-- generated from the declarations in src/Libvirt.Documents by ./run reference emit -->\n\n| name | values |\n|---|---|\n");
        foreach (var line in DatatypeTable.Text.Split('\n'))
            if (line.Split(" = ", 2) is [var name, var notation])
                text.Append($"| {name} | `{Escape(notation)}` |\n");
        return text.ToString();
    }

    private static TypeRows Types(string name) => SchemaRows.Instance.Types[name];

    private void Wait(string path, string type)
    {
        if (_described.TryAdd(type, path))
            _waiting.Enqueue((path, type));
    }

    private void Section(string path, TypeRows type)
    {
        _text.Append($"\n## {path}\n\n");
        if (ReferenceRows.Find(type.Name, "").Summary is { Length: > 0 } summary && type.Root.Length == 0)
            _text.Append(summary).Append("\n\n");
        if (type.Patterns.TryGetValue("", out var notation))
            _text.Append($"Together: `{Escape(notation)}`\n\n");
        foreach (var (name, pattern) in type.Patterns.Where(p => p.Key.Length > 0))
            _text.Append($"{name}: `{Escape(pattern)}`\n\n");
        if (type.Selector.Length > 0)
        {
            _text.Append($"| `{type.Selector}` | content |\n|---|---|\n");
            foreach (var (value, variant) in type.Variants)
            {
                var place = $"{path}[@{type.Selector}='{value}']";
                Wait(place, variant);
                _text.Append($"| {value} | [{_described[variant]}](#{Anchor(_described[variant])}) |\n");
            }
            return;
        }
        var rows = new StringBuilder();
        Members(path, type, rows);
        if (rows.Length > 0)
            _text.Append("| name | occurs | type | default | since | meaning |\n|---|---|---|---|---|---|\n").Append(rows);
        else
            _text.Append("Neither attributes nor content.\n");
    }

    private void Members(string path, TypeRows type, StringBuilder rows)
    {
        foreach (var member in type.Members)
            switch (member.Sign)
            {
                case '~':
                    Members(path, Types(member.Name), rows);
                    break;
                case '?':
                    foreach (var (name, target) in Types(member.Name).Variants)
                    {
                        Wait(path + "/" + name, target);
                        rows.Append($"| `<{name}>` | 0.. | [{_described[target]}](#{Anchor(_described[target])}) | | | |\n");
                    }
                    break;
                case '#':
                    rows.Append("| elements of drivers' namespaces | * | | | | |\n");
                    break;
                default:
                    Member(path, type, member, rows);
                    break;
            }
        if (type.Base.Length > 0 && Types(type.Base).Selector.Length == 0)
            Members(path, Types(type.Base), rows);
    }

    private void Member(string path, TypeRows type, MemberRow member, StringBuilder rows)
    {
        var key = member.Sign switch { '@' => "@" + member.Name, '<' => "<" + member.Key, _ => "." };
        var said = ReferenceRows.Find(type.Name, key);
        var shown = member.Sign switch
        {
            '@' => $"`{member.Name}`",
            '.' => "text",
            _ when member.Wrapper.Length > 0 => $"`<{member.Wrapper}>/<{member.Name}>`",
            _ when member.SubAttribute.Length > 0 => $"`<{member.Name} {member.SubAttribute}>`",
            _ => $"`<{member.Name}>`",
        };
        var occurs = member.Occurs switch { "" => "1", "?" => "0..1", "*" => "0..", _ => "1.." };
        rows.Append($"| {shown} | {occurs} | {Type(path, member)} | {said.Default} | {said.Since} | {Escape(said.Summary)} |\n");
    }

    private string Type(string path, MemberRow member)
    {
        if (member.Data.StartsWith('^'))
        {
            var type = member.Data[1..];
            if (Types(type).Root is { Length: > 0 } document)
                return $"[{document}]({document}.md)";
            Wait(path + "/" + (member.Wrapper.Length > 0 ? member.Wrapper + "/" : "") + member.Name, type);
            return $"[{_described[type]}](#{Anchor(_described[type])})";
        }
        if (member.Schema.Length > 0)
            return $"`{Escape(member.Schema)}`";
        if (member.Detail == "u")
            return "scaled";
        if (member.Data.StartsWith('%') && SchemaRows.Instance.Enums.TryGetValue(member.Data[1..], out var values))
            return string.Join(", ", values.Select(v => $"`{v}`"));
        return member.Data is "text" or "empty" or "any" ? member.Data : member.Data.StartsWith('%') && !member.Data.Contains(' ') ? member.Data[1..] : $"`{Escape(member.Data)}`";
    }

    private static string Anchor(string path) => string.Concat(path.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is '-' or '_'));

    private static string Escape(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal);
}
