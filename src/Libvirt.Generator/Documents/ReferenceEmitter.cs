using System.Text;
using System.Text.RegularExpressions;
using Libvirt.Generator.Abi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Libvirt.Generator.Documents;

/// <summary>What the reference pages say about a member beyond the schema: summary, default, since. Nothing of the product uses it, so that linking drops it.</summary>
/// <remarks>A row: type, sign and key of the member (empty for the type itself), since, default, summary.</remarks>
internal static class ReferenceEmitter
{
    private static readonly Regex Summary = new("<summary>(.*?)</summary>", RegexOptions.Singleline);
    private static readonly Regex Reference = new("<(?:see cref|see langword|paramref name)=\"(?:.*\\.)?([^\"]*)\"\\s*/>");
    private static readonly Regex Code = new("</?c>");

    /// <summary>The rows of a type.</summary>
    public static string Rows(INamedTypeSymbol symbol, TypeModel type)
    {
        var rows = new StringBuilder();
        var name = SchemaEmitter.Short(type);
        rows.Append($"{name}\t\t\t\t{Comment(symbol)}\n");
        foreach (var property in symbol.GetMembers().OfType<IPropertySymbol>())
            if (MemberModel.Read(property, "") is { } member && Sign(member) is { } key)
                rows.Append($"{name}\t{key}\t{member.Text("Since")}\t{Default(property, member)}\t{Comment(property)}\n");
        return rows.ToString();
    }

    /// <summary>The table.</summary>
    public static string Table(IEnumerable<string> rows)
        => CodeWriter.File("reference").Line("namespace Libvirt.Documents.Schema;").Line().Line("/// <summary>What declared types say to readers.</summary>")
            .Open("internal static class ReferenceTable").Line("/// <summary>Rows: type, member, since, default, summary.</summary>").ToString()
            + "    public static string Text => \"\"\"\n" + string.Concat(rows.OrderBy(r => r, StringComparer.Ordinal)) + "\n\"\"\";\n}\n";

    private static string? Sign(MemberModel m) => m.Kind switch
    {
        MemberKind.Attribute => "@" + m.Name,
        MemberKind.Element => "<" + (m.Wrapper ?? m.Name),
        MemberKind.Text => ".",
        _ => null,
    };

    private static string Default(IPropertySymbol property, MemberModel member)
    {
        if (member.Shape is not (ValueShape.Complex or ValueShape.Fragment or ValueShape.Extensions) && !member.IsList
            && property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is PropertyDeclarationSyntax { Initializer.Value: { } value })
        {
            var text = value.ToString().Trim('"').TrimEnd('u', 'l', 'U', 'L');
            text = text is "" or "new()" ? "" : text.Substring(text.LastIndexOf('.') + 1);
            return value is LiteralExpressionSyntax or MemberAccessExpressionSyntax ? text : "";
        }
        return member.Unit is { } unit && (member.Text("DefaultUnit") ?? unit) is { } meant ? "unit " + meant : "";
    }

    private static string Comment(ISymbol symbol)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            var text = new StringBuilder();
            foreach (var line in reference.GetSyntax().GetLeadingTrivia().ToFullString().Split('\n'))
                if (line.TrimStart() is var comment && comment.StartsWith("///", StringComparison.Ordinal))
                    text.Append(comment.Substring(3)).Append(' ');
            if (Summary.Match(text.ToString()) is { Success: true } found)
                return Plain(found.Groups[1].Value);
        }
        return "";
    }

    private static string Plain(string text)
    {
        text = Code.Replace(Reference.Replace(text, "$1"), "`");
        text = text.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&");
        return Regex.Replace(text, "\\s+", " ").Trim();
    }
}
