using Libvirt.Generator.Abi;

namespace Libvirt.Generator.Documents;

/// <summary>Writing, in the order of declaration.</summary>
internal static class WriterEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        if (type.Base is null)
        {
            Entry(code, type);
        }
        code.Open($"public {type.Dispatch}void WriteXmlAttributes(XmlBuffer w)");
        if (type.NamespacesFirst)
            Namespaces(code, type);
        foreach (var m in type.Members.Where(m => !m.AfterBase && !m.First))
            Attribute(code, m);
        if (type.Base is not null)
            code.Line("base.WriteXmlAttributes(w);");
        foreach (var m in type.Members.Where(m => m.AfterBase))
            Attribute(code, m);
        if (!type.NamespacesFirst)
            Namespaces(code, type);
        code.Close().Line();
        code.Open($"public {type.Dispatch}void WriteXmlContent(XmlBuffer w)");
        foreach (var m in type.Members.Where(m => !m.AfterBase))
            Content(code, m);
        if (type.Base is not null)
            code.Line("base.WriteXmlContent(w);");
        foreach (var m in type.Members.Where(m => m.AfterBase))
            Content(code, m);
        code.Close().Line();
    }

    private static void Namespaces(CodeWriter code, TypeModel type)
    {
        if (type.Document is not null)
            foreach (var m in type.Of(MemberKind.Extensions))
                code.Line($"{m.Property}.WriteNamespaces(w);");
    }

    private static void Entry(CodeWriter code, TypeModel type)
    {
        foreach (var (method, end, open) in new[] { ("WriteXml", "End(name)", false), ("WriteXmlOrDrop", "EndOrDrop(name, mark)", false), ("WriteXmlPaired", "End(name)", true) })
        {
            code.Line("/// <summary>Writes an element with this object's attributes and content.</summary>");
            code.Open($"public void {method}(XmlBuffer w, string name)");
            code.Line(method == "WriteXmlOrDrop" ? "var mark = w.Start(name);" : "w.Start(name);");
            if (type.Selector is not null)
                code.Line($"w.Attribute({CodeWriter.Literal(type.Selector)}, VariantName);");
            foreach (var m in type.Members.Where(m => m.First))
                Attribute(code, m);
            code.Line("WriteXmlAttributes(w);");
            if (open)
                code.Line("w.OpenContent();");
            code.Line("WriteXmlContent(w);");
            code.Line($"w.{end};");
            code.Close().Line();
        }
    }

    private static void Attribute(CodeWriter code, MemberModel m)
    {
        if (m.Kind == MemberKind.Inline)
            Guarded(code, m, m.WhenCall is null ? [] : [m.WhenCall], () => code.Line($"{m.Property}.WriteXmlAttributes(w);"));
        if (m.Kind != MemberKind.Attribute)
            return;
        Guarded(code, m, Conditions(m), () =>
        {
            if (m.Custom)
                code.Line($"Write{m.Property}(w);");
            else
                code.Line(AttributeCall(m, m.Name, Value(m)));
        });
    }

    private static void Content(CodeWriter code, MemberModel m)
    {
        switch (m.Kind)
        {
            case MemberKind.Inline:
                Guarded(code, m, m.WhenCall is null ? [] : [m.WhenCall], () => code.Line($"{m.Property}.WriteXmlContent(w);"));
                break;
            case MemberKind.Choice:
                code.Line($"foreach (var item in {m.Property})").Line("    item.WriteXml(w, item.ElementName);");
                break;
            case MemberKind.Extensions:
                code.Line($"{m.Property}.Write(w);");
                break;
            case MemberKind.Text:
                Guarded(code, m, Conditions(m), () => code.Line(TextCall(m, Value(m))));
                break;
            case MemberKind.Element:
                Guarded(code, m, Conditions(m), () =>
                {
                    if (m.Custom)
                        code.Line($"Write{m.Property}(w);");
                    else if (m.IsList)
                        List(code, m);
                    else
                        Element(code, m, Value(m));
                });
                break;
        }
    }

    private static void List(CodeWriter code, MemberModel m)
    {
        if (m.Wrapper is { } wrapper)
            code.Line($"w.Start({CodeWriter.Literal(wrapper)});");
        code.Open($"foreach (var item in {m.Property})");
        Element(code, m, "item");
        code.Close();
        if (m.Wrapper is not null)
            code.Line($"w.End({CodeWriter.Literal(m.Wrapper)});");
    }

    private static void Element(CodeWriter code, MemberModel m, string value)
    {
        var name = CodeWriter.Literal(m.WrittenName);
        switch (m.Shape)
        {
            case ValueShape.Complex:
                code.Line($"{value}.{(m.Flag("OmitEmpty") ? "WriteXmlOrDrop" : m.Flag("Paired") ? "WriteXmlPaired" : "WriteXml")}(w, {name});");
                return;
            case ValueShape.Fragment:
                code.Line($"{value}.WriteXml(w);");
                return;
            case ValueShape.Bool when !m.NullableValue && m.SubAttribute is null:
                code.Line($"w.Element({name});");
                return;
            case ValueShape.String when m.SubAttribute is null:
                code.Line($"w.Element({name}, {value});");
                return;
        }
        code.Line($"w.Start({name});");
        if (m.Unit is { } unit)
            code.Line($"w.Attribute(\"unit\", {CodeWriter.Literal(unit)});");
        code.Line(m.SubAttribute is { } attribute ? AttributeCall(m, attribute, value) : TextCall(m, value));
        code.Line($"w.End({name});");
    }

    private static string AttributeCall(MemberModel m, string name, string value)
    {
        var literal = CodeWriter.Literal(name);
        return m.Hex > 0 ? $"w.AttributeHex({literal}, (ulong){value}, {m.Hex});" : $"w.Attribute({literal}, {Printable(m, value)});";
    }

    private static string TextCall(MemberModel m, string value)
        => m.Hex > 0 ? $"w.TextHex((ulong){value}, {m.Hex});" : $"w.Text({Printable(m, value)});";

    private static string Printable(MemberModel m, string value) => m.Shape switch
    {
        ValueShape.String => value,
        ValueShape.Bool => m.Flag("OnOff") ? $"{value} ? \"on\" : \"off\"" : $"{value} ? \"yes\" : \"no\"",
        ValueShape.Signed => $"(long){value}",
        ValueShape.Unsigned => $"(ulong){value}",
        ValueShape.Enum => $"{m.Type}Names.Text({value})",
        _ => $"{value}.ToString()",
    };

    /// <summary>A value as a string expression.</summary>
    public static string Printed(MemberModel m, string value) => m.Shape switch
    {
        ValueShape.Signed or ValueShape.Unsigned => $"({value}).ToString(global::System.Globalization.CultureInfo.InvariantCulture)",
        ValueShape.Bool => $"({Printable(m, value)})",
        _ => Printable(m, value),
    };

    private static string Value(MemberModel m) => m.NullableValue ? m.Property + ".Value" : m.Property;

    private static List<string> Conditions(MemberModel m)
    {
        var conditions = new List<string>();
        foreach (var view in new[] { "Live", "Secret", "Status" })
            if (m.Flag(view))
                conditions.Add("w.Options." + (view == "Secret" ? "Secure" : view));
        if (m.Custom)
            return m.WhenCall is null ? conditions : [.. conditions, m.WhenCall];
        if (m.IsList)
            conditions.Add($"{m.Property}.Count > 0");
        else if (m.NullableValue)
            conditions.Add($"{m.Property}.HasValue");
        else if (m.Nullable)
            conditions.Add($"{m.Property} is not null");
        else if (m.Shape == ValueShape.Bool && m.Kind == MemberKind.Element && m.SubAttribute is null)
            conditions.Add(m.Property);
        if (m.Expression("Omit") is { } omit)
            conditions.Add($"{m.Property} != {omit}");
        if (m.WhenCall is not null)
            conditions.Add(m.WhenCall); // last: it may rely on the value being there
        return conditions;
    }

    private static void Guarded(CodeWriter code, MemberModel m, List<string> conditions, Action body)
    {
        if (conditions.Count == 0)
        {
            body();
            return;
        }
        code.Open($"if ({string.Join(" && ", conditions)})");
        body();
        code.Close();
    }
}
