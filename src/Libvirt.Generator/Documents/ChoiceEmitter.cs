using Libvirt.Generator.Abi;

namespace Libvirt.Generator.Documents;

/// <summary>Types that are chosen by the name of their element.</summary>
internal static class ChoiceEmitter
{
    public static void Variants(CodeWriter code, TypeModel type)
    {
        code.Line("private string? _elementName;").Line();
        code.Line("/// <summary>The name of the element; it has to be set only where several names mean the same type.</summary>");
        code.Open("public string ElementName");
        code.Open("get => _elementName ?? this switch");
        foreach (var target in type.Variants.Select(v => v.Type).Distinct())
            code.Line($"{target} => {CodeWriter.Literal(type.Variants.First(v => v.Type == target).Value)},");
        code.Line("_ => \"\",");
        code.Close(";");
        code.Line("set => _elementName = value;");
        code.Close().Line();
        code.Line("/// <summary>Reads the current element as the type that its name chooses, and consumes it; null when the name chooses none.</summary>");
        code.Open($"public static {type.Name}? TryParseXml(XmlPullReader r, global::System.ReadOnlySpan<char> name)");
        code.Line($"{type.Name} result;");
        code.Open("switch (name)");
        foreach (var (value, target) in type.Variants)
            code.Line($"case {CodeWriter.Literal(value)}: result = new {target} {{ ElementName = {CodeWriter.Literal(value)} }}; break;");
        code.Line("default: return null;");
        code.Close();
        code.Line("result.ReadXml(r);");
        code.Line("return result;");
        code.Close().Line();
    }
}
