using System.Text;
using Libvirt.Generator.Abi;

namespace Libvirt.Generator.Documents;

/// <summary>What the declarations say, as rows of text: the static description from which the schema is built when it is first asked for.</summary>
/// <remarks>
/// One table of UTF-8 costs nothing at start and no code. A row is a sign, then fields between tabulators:
/// <c>=</c> type (name, base, selector, root), <c>|</c> variant (value, type), <c>!</c> pattern (name, notation),
/// <c>@</c> attribute, <c>&lt;</c> element, <c>.</c> text, <c>~</c> inline, <c>?</c> elements whose names choose their types, <c>#</c> extensions, <c>%</c> names of an enum.
/// </remarks>
internal static class SchemaEmitter
{
    public const string Root = "global::Libvirt.Documents.";

    /// <summary>The rows of a type.</summary>
    public static string Rows(TypeModel type)
    {
        var rows = new StringBuilder();
        Row(rows, '=', Short(type), Short(type.Base ?? ""), type.Selector ?? "", type.Document?.Name ?? "", type.SchemaFile ?? type.Document?.Name ?? "");
        foreach (var (value, target) in type.Variants)
            Row(rows, '|', value, Short(target));
        foreach (var (name, notation) in type.Patterns)
            Row(rows, '!', name, notation);
        foreach (var member in type.Members.Where(m => !m.Flag("Status")))
            Member(rows, member);
        return rows.ToString();
    }

    /// <summary>The row of an enum.</summary>
    public static string Rows(string name, IEnumerable<string> values)
    {
        var rows = new StringBuilder();
        Row(rows, '%', [Short("global::" + name), .. values]);
        return rows.ToString();
    }

    /// <summary>The table of all rows, ordered so that the result does not depend on the order of compilation.</summary>
    public static string Table(IEnumerable<string> rows)
    {
        var code = CodeWriter.File("schema").Line("namespace Libvirt.Documents.Schema;").Line();
        code.Line("/// <summary>What the declared types say about their XML.</summary>");
        code.Open("internal static class SchemaTable");
        code.Line("/// <summary>The rows; see SchemaRows for their meaning.</summary>");
        // A raw literal: the rows hold quotes and backslashes.
        return code.ToString() + "    public static global::System.ReadOnlySpan<byte> Text => \"\"\"\n"
            + string.Concat(rows.OrderBy(r => r, StringComparer.Ordinal)) + "\n\"\"\"u8;\n}\n";
    }

    private static void Member(StringBuilder rows, MemberModel m)
    {
        switch (m.Kind)
        {
            case MemberKind.Extensions:
                Row(rows, '#');
                break;
            case MemberKind.Inline:
                Row(rows, '~', Short(m.Type));
                break;
            case MemberKind.Choice:
                Row(rows, '?', Short(m.Type));
                break;
            case MemberKind.Text:
                Row(rows, '.', Occurs(m), Datatype(m), m.Text("Schema") ?? "");
                break;
            case MemberKind.Attribute:
                Row(rows, '@', m.Name, Occurs(m), Datatype(m), m.Text("Schema") ?? "");
                break;
            default:
                Row(rows, '<', m.Name, Occurs(m), Datatype(m), m.Text("Schema") ?? "", m.Wrapper ?? "", m.SubAttribute ?? "",
                    m.Unit is null ? m.Expression("IfMissing") is null ? "" : "?" : "u");
                break;
        }
    }

    /// <summary>one, + (one or more), * or ?.</summary>
    private static string Occurs(MemberModel m)
    {
        // Required on an element that is one attribute demands the attribute.
        bool needed = m.Flag("Needed") || (m.Flag("Required") && m.SubAttribute is null && !m.IsFalse("Needed"));
        return m.IsList ? needed ? "+" : "*" : needed ? "" : "?";
    }

    /// <summary>A type as ^Name, an enum as %Name, else notation.</summary>
    private static string Datatype(MemberModel m)
    {
        if (m.Text("Data") is { } given)
            return m.Shape == ValueShape.Complex ? throw new DeclarationException($"{m.Property}: Data does not go with a type that declares its own XML") : given;
        bool hex = m.AnyBase;
        return m.Shape switch
        {
            ValueShape.Complex => "^" + Short(m.Type),
            ValueShape.Fragment => m.Name == "metadata" ? "anyElement*" : "any",
            ValueShape.Enum => "%" + Short(m.Type),
            ValueShape.Bool when m.Kind == MemberKind.Element && !m.NullableValue && m.SubAttribute is null => "empty",
            ValueShape.Bool => m.Flag("OnOff") ? "%onOff" : "%yesNo",
            ValueShape.Signed => m.Type == "long" ? "%long" : "%int",
            ValueShape.Unsigned => m.Type switch
            {
                "byte" => hex ? "%uint8" : "%unsignedInt",
                "ushort" => hex ? "%uint16" : "%unsignedInt",
                "uint" => hex ? "%uint32" : "%unsignedInt",
                _ => hex ? "%uint64" : "%unsignedLong",
            },
            ValueShape.Parsed => m.Type.Substring(m.Type.LastIndexOf('.') + 1) switch
            {
                "Uuid" => "%uuid",
                "MacAddress" => "%macAddress",
                "IpAddress" => "%ipAddress",
                "CpuSet" => "%cpuSet",
                _ => "text",
            },
            _ => "text",
        };
    }

    /// <summary>The name of a type in the table.</summary>
    public static string Short(TypeModel type) => Short("global::" + type.Namespace + "." + type.Name);

    private static string Short(string type) => type.StartsWith(Root, StringComparison.Ordinal) ? type.Substring(Root.Length) : type.Replace("global::", "");

    private static void Row(StringBuilder rows, char sign, params string[] fields)
    {
        rows.Append(sign);
        rows.Append(string.Join("\t", fields.Select(f => f.Replace('\t', ' ').Replace("\r", "").Replace('\n', ' '))));
        rows.Append('\n');
    }
}
