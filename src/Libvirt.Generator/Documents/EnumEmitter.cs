using System.Text;
using Libvirt.Generator.Abi;
using Microsoft.CodeAnalysis;

namespace Libvirt.Generator.Documents;

/// <summary>Names of an enum: text to value and back.</summary>
internal static class EnumEmitter
{
    public static string Emit(INamedTypeSymbol symbol)
    {
        var fields = Fields(symbol);
        var code = CodeWriter.File("names of " + symbol.Name).Line($"namespace {symbol.ContainingNamespace.ToDisplayString()};").Line();
        code.Line($"/// <summary>How libvirt spells the values of <see cref=\"{symbol.Name}\"/>.</summary>");
        code.Open($"public static class {symbol.Name}Names");
        code.Line("/// <summary>The value of a name; false when there is none.</summary>");
        code.Open($"public static bool TryParse(global::System.ReadOnlySpan<char> text, out {symbol.Name} value)");
        code.Open("switch (text)");
        foreach (var (name, text) in fields)
            code.Line($"case {CodeWriter.Literal(text)}: value = {symbol.Name}.{name}; return true;");
        code.Line("default: value = default; return false;");
        code.Close().Close().Line();
        code.Line("/// <summary>The name of a value.</summary>");
        code.Open($"public static string Text({symbol.Name} value) => value switch");
        foreach (var (name, text) in fields)
            code.Line($"{symbol.Name}.{name} => {CodeWriter.Literal(text)},");
        code.Line("_ => \"\",");
        code.Close(";");
        return code.Close().ToString();
    }

    /// <summary>Rows of the schema's table: the names that documents may use.</summary>
    public static string Rows(INamedTypeSymbol symbol) => SchemaEmitter.Rows(symbol.ToDisplayString(), Fields(symbol).Select(f => f.Text));

    private static List<(string Name, string Text)> Fields(INamedTypeSymbol symbol)
        => symbol.GetMembers().OfType<IFieldSymbol>().Where(f => f.IsConst).Select(f => (f.Name, Text: Spelling(f))).ToList();

    private static string Spelling(IFieldSymbol field)
    {
        var given = field.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "XmlNameAttribute");
        if (given is not null)
            return (string)given.ConstructorArguments[0].Value!;
        var text = new StringBuilder();
        for (int i = 0; i < field.Name.Length; i++)
        {
            char c = field.Name[i];
            if (i > 0 && char.IsUpper(c))
                text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }
}
