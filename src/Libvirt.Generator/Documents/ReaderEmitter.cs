using Libvirt.Generator.Abi;

namespace Libvirt.Generator.Documents;

/// <summary>Reading: a switch over attribute names, a switch over child names, checks of what must be there.</summary>
internal static class ReaderEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        Entry(code, type);
        Attributes(code, type);
        if (type.AttributesBackward)
            Backward(code, type);
        Elements(code, type);
        Required(code, type);
        Finish(code, type);
    }

    private static void Entry(CodeWriter code, TypeModel type)
    {
        if (type.Selector is not null)
        {
            Variants(code, type);
        }
        else if (type.ByName)
        {
            ChoiceEmitter.Variants(code, type);
        }
        else if (!type.Abstract)
        {
            code.Line("/// <summary>Reads the current element of a reader and consumes it.</summary>");
            code.Open($"public static {(type.Base is null ? "" : "new ")}{type.Name} ParseXml(XmlPullReader r)");
            code.Line($"var result = new {type.Name}();");
            code.Line("result.ReadXml(r);");
            code.Line("return result;");
            code.Close().Line();
        }
        if (type.Base is not null)
            return;
        code.Line("/// <summary>Reads the current element of a reader into this object and consumes it.</summary>");
        code.Open("public void ReadXml(XmlPullReader r)");
        code.Line("r.Enter(this);");
        if (type.AttributesBackward)
            code.Line("ReadXmlAttributesBackward(r);");
        else
            code.Line("for (int i = 0; i < r.AttributeCount; i++)").Line("    ReadXmlAttribute(r, i, r.AttributeName(i));");
        code.Line("CheckXmlAttributes(r);");
        if (type.Of(MemberKind.Text).FirstOrDefault() is { } text)
        {
            code.Line("var element = r.Name.ToString();");
            code.Line("var v = r.ReadTextSpan();");
            Scalar(code, text, "v", null, "element");
        }
        else
        {
            code.Line("while (r.ReadChild())");
            code.Line(type.NamespaceUri is { } uri
                ? $"    if (!r.NamespaceUri.SequenceEqual({CodeWriter.Literal(uri)}) || !ReadXmlElement(r, r.LocalName))"
                : "    if (!ReadXmlElement(r, r.Name))");
            code.Line("        r.Skip();");
        }
        code.Line("FinishXml(r);");
        code.Close().Line();
    }

    private static void Variants(CodeWriter code, TypeModel type)
    {
        code.Line("/// <summary>Reads the current element of a reader as the type that its selecting attribute names, and consumes it.</summary>");
        code.Open($"public static {type.Name} ParseXml(XmlPullReader r)");
        code.Line($"if (!r.TryGetAttribute({CodeWriter.Literal(type.Selector!)}, out var kind))");
        code.Line($"    throw r.MissingAttribute({CodeWriter.Literal(type.Selector!)});");
        code.Open($"{type.Name} result = kind switch");
        foreach (var (value, target) in type.Variants)
            code.Line($"{CodeWriter.Literal(value)} => new {target}(),");
        code.Line($"_ => throw r.Invalid({CodeWriter.Literal(type.Selector!)}, kind, null, {(type.SelectorInvalid is null ? "null" : CodeWriter.Literal(type.SelectorInvalid))}, global::Libvirt.ErrorNumber.ConfigUnsupported),");
        code.Close(";");
        code.Line("result.ReadXml(r);");
        code.Line("return result;");
        code.Close().Line();
        code.Line("/// <summary>The value of the selecting attribute.</summary>");
        code.Open("public string VariantName => this switch");
        foreach (var (value, target) in type.Variants)
            code.Line($"{target} => {CodeWriter.Literal(value)},");
        code.Line("_ => \"\",");
        code.Close(";").Line();
    }

    private static void Attributes(CodeWriter code, TypeModel type)
    {
        code.Open($"public {type.Dispatch}bool ReadXmlAttribute(XmlPullReader r, int i, global::System.ReadOnlySpan<char> name)");
        var own = type.Of(MemberKind.Attribute).ToList();
        if (own.Count > 0)
        {
            code.Open("switch (name)");
            foreach (var m in own)
            {
                code.Line($"case {CodeWriter.Literal(m.Name)}:").Open("");
                if (m.Flag("Live"))
                    code.Line("if (r.Options.Inactive)").Line("    return true;");
                if (m.Flag("Status"))
                    code.Line("if (!r.Options.Status)").Line("    return true;");
                if (m.Custom)
                    code.Line($"Read{m.Property}(r, i);");
                else
                {
                    code.Line("var v = r.AttributeValue(i);");
                    Scalar(code, m, "v", CodeWriter.Literal(m.Name), null, type);
                }
                code.Line("return true;");
                code.Close();
            }
            code.Close();
        }
        foreach (var m in type.Of(MemberKind.Inline))
            code.Line($"if ({m.Property}.ReadXmlAttribute(r, i, name))").Line("    return true;");
        code.Line(type.Base is null ? "return false;" : "return base.ReadXmlAttribute(r, i, name);");
        code.Close().Line();
    }

    private static void Backward(CodeWriter code, TypeModel type)
    {
        code.Open($"public {type.Dispatch}void ReadXmlAttributesBackward(XmlPullReader r)");
        foreach (var m in Enumerable.Reverse(type.Members))
            if (m.Kind == MemberKind.Attribute)
                code.Line($"if (r.IndexOfAttribute({CodeWriter.Literal(m.Name)}) is >= 0 and var i{m.Property})")
                    .Line($"    ReadXmlAttribute(r, i{m.Property}, {CodeWriter.Literal(m.Name)});");
            else if (m.Kind == MemberKind.Inline)
                code.Line($"{m.Property}.ReadXmlAttributesBackward(r);");
        if (type.Base is not null)
            code.Line("base.ReadXmlAttributesBackward(r);");
        code.Close().Line();
    }

    private static void Elements(CodeWriter code, TypeModel type)
    {
        code.Open($"public {type.Dispatch}bool ReadXmlElement(XmlPullReader r, global::System.ReadOnlySpan<char> name)");
        var own = type.Of(MemberKind.Element).ToList();
        if (own.Count > 0)
        {
            code.Open("switch (name)");
            foreach (var m in own)
            {
                code.Line($"case {CodeWriter.Literal(m.Wrapper ?? m.Name)}:").Open("");
                if (m.Flag("Live"))
                    code.Open("if (r.Options.Inactive)").Line("r.Skip();").Line("return true;").Close();
                if (m.Flag("Status"))
                    code.Open("if (!r.Options.Status)").Line("r.Skip();").Line("return true;").Close();
                if (m.Wrapper is not null && !m.Custom)
                {
                    code.Line("while (r.ReadChild())");
                    code.Open($"if (r.Name is not {CodeWriter.Literal(m.Name)})");
                    code.Line("r.Skip();");
                    code.Close().Open("else");
                    Element(code, m);
                    code.Close();
                }
                else
                    Element(code, m);
                code.Line("return true;");
                code.Close();
            }
            code.Close();
        }
        foreach (var m in type.Of(MemberKind.Choice))
        {
            code.Open($"if ({m.Type}.TryParseXml(r, name) is {{ }} item{m.Property})");
            code.Line($"{m.Property}.Add(item{m.Property});");
            code.Line("return true;");
            code.Close();
        }
        foreach (var m in type.Of(MemberKind.Inline))
            code.Line($"if ({m.Property}.ReadXmlElement(r, name))").Line("    return true;");
        foreach (var m in type.Of(MemberKind.Extensions))
        {
            code.Open("if (r.Name.Contains(':'))");
            code.Line($"{m.Property}.Read(r);");
            code.Line("return true;");
            code.Close();
        }
        if (type.Base is null)
            code.Line("OnUnknownElement(r);");
        code.Line(type.Base is null ? "return false;" : "return base.ReadXmlElement(r, name);");
        code.Close().Line();
        if (type.Base is null)
            code.Line("/// <summary>Called for a child element that is not declared; it is ignored unless this throws.</summary>").Line("partial void OnUnknownElement(XmlPullReader reader);").Line();
    }

    private static void Element(CodeWriter code, MemberModel m)
    {
        if (m.Custom)
        {
            code.Line($"Read{m.Property}(r);");
            return;
        }
        bool guard = m.Nullable && !m.IsList;
        if (guard)
            code.Open($"if ({m.Property} is not null)").Line("r.Skip();").Close().Open("else");
        if (m.Shape == ValueShape.Complex)
            code.Line(m.IsList ? $"{m.Property}.Add({m.Type}.ParseXml(r));" : m.Nullable ? $"{m.Property} = {m.Type}.ParseXml(r);" : $"{m.Property}.ReadXml(r);");
        else if (m.Shape == ValueShape.Fragment)
            code.Line(m.IsList ? $"{m.Property}.Add(XmlFragment.ReadXml(r));" : $"{m.Property} = XmlFragment.{(m.Name == "metadata" ? "ReadMetadata" : "ReadXml")}(r);");
        else if (m.Unit is { } unit)
            code.Line($"{m.Property} = ({m.Type})r.ReadScaled({Factor(unit)}, {Factor(m.Text("DefaultUnit") ?? unit)}{(m.Expression("Path") is { } path ? ", " + path : "")});");
        else if (m.SubAttribute is { } attribute)
        {
            code.Open($"if (r.TryGetAttribute({CodeWriter.Literal(attribute)}, out var v))");
            Scalar(code, m, "v", CodeWriter.Literal(attribute), null);
            code.Close();
            if (m.Flag("Required"))
                code.Line("else").Line($"    throw {Missing(m, attribute)};");
            else if (m.Expression("IfMissing") is { } missing)
                code.Line("else").Line($"    {m.Property} = {missing};");
            code.Line("r.Skip();");
        }
        else if (m.Shape == ValueShape.Bool && !m.NullableValue)
            code.Line($"{m.Property} = true;").Line("r.Skip();");
        else
        {
            code.Line("var v = r.ReadTextSpan();");
            if (m.Flag("EmptyIsAbsent"))
                code.Open("if (v.Length > 0)");
            Scalar(code, m, "v", null, CodeWriter.Literal(m.Name));
            if (m.Flag("EmptyIsAbsent"))
                code.Close();
        }
        if (guard)
            code.Close();
    }

    /// <summary>Reads a value from a span; <paramref name="attribute"/> and <paramref name="element"/> are expressions for the error.</summary>
    private static void Scalar(CodeWriter code, MemberModel m, string span, string? attribute, string? element, TypeModel? type = null)
    {
        if (m.Shape == ValueShape.String)
        {
            if (attribute is null && m.Nullable && !m.IsList)
                code.Line($"if ({span}.Length > 0)"); // an element without text says nothing, as in native
            Store(code, m, span + ".ToString()");
            return;
        }
        var integer = m.Type switch { "ulong" => "UInt64", "uint" => "UInt32", "ushort" => "UInt16", "byte" => "Byte", "long" => "Int64", _ => "Int32" };
        var anyBase = m.AnyBase ? "true" : "false";
        var (test, expected) = m.Shape switch
        {
            ValueShape.Bool when m.Flag("OnOff") => ($"XmlScalar.TryOnOff({span}, out bool x)", "null"),
            ValueShape.Bool => ($"XmlScalar.TryYesNo({span}, out bool x)", "null"),
            ValueShape.Signed when m.Flag("NonNegative") => ($"XmlScalar.Try{integer}({span}, {anyBase}, out {m.Type} x) || x < 0", $"XmlScalar.ExpectedNonNegative({span}, {anyBase})"),
            ValueShape.Signed => ($"XmlScalar.Try{integer}({span}, {anyBase}, out {m.Type} x)", "XmlScalar.ExpectedInteger"),
            ValueShape.Unsigned when m.Flag("NonNegative") => ($"XmlScalar.Try{integer}({span}, {anyBase}, out {m.Type} x) || x > int.MaxValue", $"XmlScalar.ExpectedNonNegative({span}, {anyBase})"),
            ValueShape.Unsigned => ($"XmlScalar.Try{integer}({span}, {anyBase}, out {m.Type} x)", "XmlScalar.ExpectedUnsigned"),
            ValueShape.Enum => ($"{m.Type}Names.TryParse({span}, out {m.Type} x)", "null"),
            _ => ($"{m.Type}.TryParse({span}, out {m.Type} x)", m.Type.EndsWith(".Uuid", StringComparison.Ordinal) ? "XmlScalar.ExpectedUuid" : "null"),
        };
        var usual = type?.InvalidAttribute is { } text ? CodeWriter.Literal(text.Replace("{2}", m.Name)) : null;
        var template = m.Expression("Invalid") ?? usual ?? "null";
        var number = m.Expression("InvalidCode") ?? (usual is null ? "global::Libvirt.ErrorNumber.ConfigUnsupported" : type!.InvalidAttributeCode);
        var domain = m.Expression("FaultDomain") is { } fault ? ", " + fault : "";
        code.Line($"if (!{test})");
        if (m.Type.EndsWith(".CpuSet", StringComparison.Ordinal) && template == "null")
            code.Line($"    throw XmlPullReader.InvalidBitmap({span});");
        else
            code.Line(attribute is not null
                ? $"    throw r.Invalid({attribute}, {span}, {expected}, {template}, {number}{domain});"
                : $"    throw r.InvalidText({m.Expression("Path") ?? element}, {span}, {expected}, {template}, {number}{domain});");
        if (m.Flag("NonZero"))
            code.Line("if (x == 0)").Line($"    throw r.Zero({attribute ?? element});");
        Store(code, m, "x");
    }

    private static void Store(CodeWriter code, MemberModel m, string value)
        => code.Line(m.IsList ? $"{m.Property}.Add({value});" : $"{m.Property} = {value};");

    private static string Missing(MemberModel m, string attribute)
        => m.Expression("Missing") is { } text
            ? $"r.Error({(m.Expression("FaultDomain") is { } domain ? domain + ", " : "")}{m.Expression("MissingCode") ?? "global::Libvirt.ErrorNumber.XmlError"}, {text})"
            : $"r.MissingAttribute({CodeWriter.Literal(attribute)})";

    private static void Required(CodeWriter code, TypeModel type)
    {
        code.Line("/// <summary>Called when the attributes of the element were read.</summary>");
        code.Line("partial void OnAttributesRead(XmlPullReader reader);").Line();
        code.Open($"public {type.Dispatch}void CheckXmlAttributes(XmlPullReader r)");
        if (type.Base is not null)
            code.Line("base.CheckXmlAttributes(r);");
        foreach (var m in type.Of(MemberKind.Attribute).Where(m => m.Flag("Required")))
            code.Line($"if (!r.TryGetAttribute({CodeWriter.Literal(m.Name)}, out _))").Line($"    throw {Missing(m, m.Name)};");
        foreach (var m in type.Of(MemberKind.Inline))
            code.Line($"{m.Property}.CheckXmlAttributes(r);");
        code.Line("OnAttributesRead(r);");
        code.Close().Line();
    }

    private static void Finish(CodeWriter code, TypeModel type)
    {
        code.Line("/// <summary>Called when the element and all in it were read; the parent is current again.</summary>");
        code.Line("partial void OnRead(XmlPullReader reader);").Line();
        code.Open($"public {type.Dispatch}void FinishXml(XmlPullReader r)");
        if (type.Base is not null)
            code.Line("base.FinishXml(r);");
        foreach (var m in type.Of(MemberKind.Element).Where(m => m.Flag("Required") && m.SubAttribute is null))
        {
            code.Line(m.IsList ? $"if ({m.Property}.Count == 0)" : m.Shape == ValueShape.String ? $"if (string.IsNullOrEmpty({m.Property}))" : $"if ({m.Property} is null)");
            code.Line($"    throw r.Error({m.Expression("MissingCode") ?? "global::Libvirt.ErrorNumber.XmlError"}, {m.Expression("Missing") ?? CodeWriter.Literal($"missing element '{m.Name}'")});");
        }
        foreach (var m in type.Of(MemberKind.Inline))
            code.Line($"{m.Property}.FinishXml(r);");
        code.Line("OnRead(r);");
        code.Close().Line();
    }

    private static ulong Factor(string unit) => unit.ToUpperInvariant() switch
    {
        "B" => 1,
        "KIB" => 1024,
        "MIB" => 1024 * 1024,
        "GIB" => 1024 * 1024 * 1024,
        "TIB" => 1UL << 40,
        _ => throw new DeclarationException("unknown unit " + unit),
    };
}
