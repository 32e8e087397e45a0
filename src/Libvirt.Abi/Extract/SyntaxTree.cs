using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Libvirt.Abi.Extract;

/// <summary>Reads clang's JSON syntax trees.</summary>
public static class SyntaxTree
{
    /// <summary>
    /// The declarations in the order of the source. clang names a file only where it differs from the last one it printed,
    /// so the whole tree is walked in the order of its text.
    /// </summary>
    public static IEnumerable<Declaration> Declarations(JsonDocument tree, HeaderFolder headers)
    {
        string? file = null;
        foreach (var node in tree.RootElement.GetProperty("inner").EnumerateArray())
        {
            var header = default(string);
            foreach (var property in node.EnumerateObject())
            {
                Track(property, ref file);
                if (property.Name == "loc")
                    header = headers.PublicName(file);
            }
            yield return new Declaration(node, Text(node, "kind"), Text(node, "name"), header);
        }
    }

    /// <summary>A string property, empty if there is none.</summary>
    public static string Text(JsonElement node, string name) => node.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    /// <summary>The children of a node.</summary>
    public static IEnumerable<JsonElement> Inner(JsonElement node) =>
        node.TryGetProperty("inner", out var inner) ? inner.EnumerateArray() : Enumerable.Empty<JsonElement>();

    /// <summary>The children of one kind.</summary>
    public static IEnumerable<JsonElement> Inner(JsonElement node, string kind) => Inner(node).Where(n => Text(n, "kind") == kind);

    /// <summary>The C type of a node, spaced the same whatever clang's version.</summary>
    public static string Type(JsonElement node)
    {
        var type = node.GetProperty("type").GetProperty("qualType").GetString()!;
        return Regex.Replace(type, @"(?<! )\[|(?<=\*)const", m => " " + m.Value);
    }

    /// <summary>The constants of an enumeration with their values and how those are written.</summary>
    public static IEnumerable<EnumConstant> Constants(JsonElement enumeration)
    {
        long next = 0;
        foreach (var constant in Inner(enumeration, "EnumConstantDecl"))
        {
            var expressions = Inner(constant).Where(e => !Text(e, "kind").EndsWith("Comment", StringComparison.Ordinal)).ToList();
            foreach (var expression in expressions)
                if (Value(expression) is { } value)
                    next = value;
            var written = expressions.Select(Written).FirstOrDefault(e => e is not null);
            yield return new EnumConstant(Text(constant, "name"), next,
                written is { } s && Text(s, "opcode") == "<<" ? BitOperations.TrailingZeroCount(next) : null,
                written is { } r && Text(r, "kind") == "DeclRefExpr" ? Text(r.GetProperty("referencedDecl"), "name") : null);
            next++;
        }
    }

    /// <summary>The expression below conversions and parentheses.</summary>
    private static JsonElement? Written(JsonElement expression) => Text(expression, "kind") switch
    {
        "ConstantExpr" or "ImplicitCastExpr" or "ParenExpr" => Inner(expression).Select(Written).FirstOrDefault(),
        _ => expression,
    };

    private static long? Value(JsonElement expression)
    {
        if (Text(expression, "kind") == "ConstantExpr")
            return long.Parse(Text(expression, "value"), CultureInfo.InvariantCulture);
        // A conversion to the type of the enumeration wraps the folded expression.
        return Text(expression, "kind") == "ImplicitCastExpr" ? Inner(expression).Select(Value).FirstOrDefault(v => v is not null) : null;
    }

    private static void Track(JsonProperty property, ref string? file)
    {
        if (property.Name == "includedFrom")
            return;
        switch (property.Value.ValueKind)
        {
            case JsonValueKind.String when property.Name == "file":
                file = property.Value.GetString();
                break;
            case JsonValueKind.Object:
                foreach (var p in property.Value.EnumerateObject())
                    Track(p, ref file);
                break;
            case JsonValueKind.Array:
                foreach (var item in property.Value.EnumerateArray())
                    if (item.ValueKind == JsonValueKind.Object)
                        foreach (var p in item.EnumerateObject())
                            Track(p, ref file);
                break;
        }
    }
}
