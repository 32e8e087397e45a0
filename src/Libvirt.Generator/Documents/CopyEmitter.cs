using Libvirt.Generator.Abi;

namespace Libvirt.Generator.Documents;

/// <summary>The deep copy.</summary>
internal static class CopyEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        // A custom member of the type itself is a chain: the type copies it, so that nothing recurses over what a document says.
        code.Line("/// <summary>Called on a copy; members that are not declared were copied as references.</summary>");
        code.Line($"partial void OnCloned({type.Name} source);").Line();
        code.Line("/// <summary>An independent copy.</summary>");
        code.Open($"public {type.Dispatch}{type.Name} Clone()");
        code.Line(type.Base is null ? $"var copy = ({type.Name})MemberwiseClone();" : $"var copy = ({type.Name})base.Clone();");
        foreach (var m in type.Members.Where(m => !(m.Custom && m.Type.EndsWith("." + type.Name, StringComparison.Ordinal))).Where(m => m.IsList || m.Shape is ValueShape.Complex or ValueShape.Extensions))
        {
            if (!m.IsList)
                code.Line($"copy.{m.Property} = {m.Property}{(m.Nullable ? "?" : "")}.Clone();");
            else if (m.Shape == ValueShape.Complex)
            {
                code.Line($"copy.{m.Property} = new({m.Property}.Count);");
                code.Line($"foreach (var item in {m.Property})");
                code.Line($"    copy.{m.Property}.Add(item.Clone());");
            }
            else
                code.Line($"copy.{m.Property} = new({m.Property});");
        }
        code.Line("copy.OnCloned(this);");
        code.Line("return copy;");
        code.Close();
    }
}
