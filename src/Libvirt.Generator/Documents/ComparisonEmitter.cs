using Libvirt.Generator.Abi;

namespace Libvirt.Generator.Documents;

/// <summary>The comparison of what a guest sees: members marked [GuestAbi].</summary>
internal static class ComparisonEmitter
{
    private const string Calls = "global::Libvirt.Documents.Domains.GuestAbi";

    public static void Emit(CodeWriter code, TypeModel type)
    {
        if (!type.HasGuestAbi)
            return;
        code.Line().Line("/// <summary>Called when the declared members are equal; throws what else a guest would notice.</summary>");
        code.Line($"partial void OnCompareGuestAbi({type.Name} target);").Line();
        code.Line("/// <summary>Throws when a guest that runs with this would notice that it goes on with <paramref name=\"target\"/>.</summary>");
        code.Line("/// <exception cref=\"global::Libvirt.LibvirtException\">VIR_ERR_CONFIG_UNSUPPORTED: what differs, and both values</exception>");
        // A derived type takes what its base compares; the declared base is the parameter's type of the whole hierarchy.
        bool derived = type.BaseHasGuestAbi;
        var parameter = derived ? type.RootBase! : type.Name;
        code.Open($"public {(derived ? "override " : type.Sealed ? "" : "virtual ")}void CompareGuestAbi({parameter} {(derived ? "other" : "target")})");
        if (derived)
        {
            code.Line($"if (other is not {type.Name} target)");
            code.Line($"    throw {Calls}.Differs(\"Target and source are different kinds of devices\");");
        }
        foreach (var m in type.Members)
            Member(code, m);
        if (derived)
            code.Line("base.CompareGuestAbi(target);");
        code.Line("OnCompareGuestAbi(target);");
        code.Close();
    }

    private static void Member(CodeWriter code, MemberModel m)
    {
        if (m.Kind == MemberKind.Inline && m.PartHasGuestAbi)
            code.Line($"{m.Property}.CompareGuestAbi(target.{m.Property});");
        if (m.GuestAbi is not { } label)
            return;
        var text = CodeWriter.Literal(label);
        if (m.IsList)
        {
            code.Line($"{Calls}.Count({text}, {m.Property}.Count, target.{m.Property}.Count);");
            code.Line($"for (int i = 0; i < {m.Property}.Count; i++)");
            code.Line(m.Shape == ValueShape.Complex
                ? m.PartHasGuestAbi ? $"    {m.Property}[i].CompareGuestAbi(target.{m.Property}[i]);" : throw new DeclarationException($"{m.Property}: no member of {m.Type} is marked [GuestAbi]")
                : $"    {Calls}.Value({text}, {WriterEmitter.Printed(m, m.Property + "[i]")}, {WriterEmitter.Printed(m, $"target.{m.Property}[i]")});");
        }
        else if (m.Shape == ValueShape.Complex)
        {
            var question = m.Nullable ? "?" : "";
            if (m.PartHasVariants)
                code.Line($"{Calls}.Value({CodeWriter.Literal(label + " type")}, {m.Property}{question}.VariantName, target.{m.Property}{question}.VariantName);");
            else if (m.Nullable)
                code.Line($"{Calls}.Count({text}, {m.Property} is null ? 0 : 1, target.{m.Property} is null ? 0 : 1);");
            if (m.PartHasGuestAbi)
                code.Line(m.Nullable ? $"{m.Property}?.CompareGuestAbi(target.{m.Property}!);" : $"{m.Property}.CompareGuestAbi(target.{m.Property});");
        }
        else
            code.Line($"{Calls}.Value({text}, {Absent(m, "")}, {Absent(m, "target.")});");
    }

    /// <summary>The text of a scalar, null when it is absent.</summary>
    private static string Absent(MemberModel m, string owner)
    {
        var value = owner + m.Property;
        if (m.NullableValue)
            return $"{value} is null ? null : {WriterEmitter.Printed(m, value + ".Value")}";
        return m.Nullable && m.Shape != ValueShape.String ? $"{value} is null ? null : {WriterEmitter.Printed(m, value)}" : WriterEmitter.Printed(m, value);
    }
}
