using Libvirt.Generator.Abi;

namespace Libvirt.Generator.Faces;

/// <summary>Enums, constants, error texts and plain structs of the C API, for Libvirt.Core.</summary>
internal static class ConstantsFace
{
    public static IEnumerable<(string Name, string Text)> Generate(AbiModel model)
    {
        yield return ("Enums", Enums(model));
        yield return ("Names", Macros(model));
        yield return ("Structs", Structs(model));
        yield return ("ErrorMessages", ErrorMessages(model));
    }

    private static string Enums(AbiModel model)
    {
        var code = CodeWriter.File("enums of abi/api.json").Line("namespace Libvirt;").Line();
        foreach (var e in model.Enums.Where(e => e.Constants.Count > 0 && e.Name.Length > 0))
        {
            bool flags = e.Name.EndsWith("Flags", StringComparison.Ordinal);
            code.Line($"/// <summary>{e.Name}</summary>");
            if (flags)
                code.Line("[System.Flags]");
            bool wide = e.Constants.Any(c => c.Value > int.MaxValue);
            code.Open($"public enum {Naming.Type(e.Name)} : {(flags || wide ? "uint" : "int")}");
            var seen = new HashSet<string>();
            foreach (var c in e.Constants.OrderBy(c => c.Value))
            {
                var name = Naming.Constant(e, c.Name);
                if (!seen.Add(name))
                    continue;
                code.Line($"/// <summary>{c.Name}, since {c.Since}.</summary>");
                code.Line($"{name} = {c.Value},");
            }
            code.Close().Line();
        }
        return code.ToString();
    }

    private static string Macros(AbiModel model)
    {
        var code = CodeWriter.File("constants of abi/api.json").Line("namespace Libvirt;").Line();
        code.Line("/// <summary>The string and number constants of the C API (names of typed parameters, buffer sizes), without the prefix VIR_.</summary>");
        code.Open("public static class Constants");
        foreach (var m in model.Macros)
        {
            var name = Naming.Pascal(m.Name.StartsWith("VIR_", StringComparison.Ordinal) ? m.Name[4..] : m.Name);
            if (m.StringValue is { } text)
                code.Line($"/// <summary>{m.Name}, since {m.Since}.</summary>").Line($"public const string {name} = {CodeWriter.Literal(text)};");
            else if (m.IntValue is { } number)
                code.Line($"/// <summary>{m.Name}, since {m.Since}.</summary>")
                    .Line($"public const {(number > int.MaxValue ? "long" : "int")} {name} = {number};");
        }
        return code.Close().ToString();
    }

    private static string ErrorMessages(AbiModel model)
    {
        var code = CodeWriter.File("texts of abi/error-codes.tsv").Line("namespace Libvirt;").Line();
        code.Open("public static partial class ErrorMessages");
        foreach (var (name, pick) in new (string, Func<(int Code, string NoInfo, string WithInfo), string>)[]
            { ("Plain", m => m.NoInfo), ("Template", m => m.WithInfo) })
        {
            code.Line("/// <summary>The text of a code.</summary>").Open($"public static string {name}(ErrorNumber code) => (int)code switch");
            foreach (var m in model.ErrorMessages)
                code.Line($"{m.Code} => {CodeWriter.Literal(pick(m))},");
            code.Line("_ => \"\",");
            code.Close(";");
        }
        code.Line("/// <summary>What an error domain is called in texts for people; empty for none.</summary>");
        code.Open("public static string Domain(ErrorDomain domain) => (int)domain switch");
        foreach (var (domain, text) in model.ErrorDomains)
            code.Line($"{domain} => {CodeWriter.Literal(text)},");
        code.Line("_ => \"\",");
        code.Close(";");
        return code.Close().ToString();
    }

    private static string Structs(AbiModel model)
    {
        var code = CodeWriter.File("structs of abi/api.json").Line("using System.Runtime.InteropServices;").Line().Line("namespace Libvirt;").Line();
        var tags = new HashSet<string>();
        foreach (var s in model.Structs.Where(s => s.Name.Length > 0 && tags.Add(s.Tag)))
        {
            code.Line($"/// <summary>struct {s.Tag}: {s.Size} bytes.</summary>");
            code.Line($"[StructLayout(LayoutKind.Explicit, Size = {s.Size})]");
            code.Open($"public unsafe partial struct {StructName(model, s)}");
            foreach (var f in s.Fields)
            {
                code.Line($"/// <summary>{f.Type} {f.Name}</summary>");
                var type = Blittable(model, f.Type);
                int bracket = f.Type.IndexOf('[');
                if (bracket >= 0)
                    code.Line($"[FieldOffset({f.Offset})] public fixed byte {Naming.Field(f.Name)}[{f.Type[(bracket + 1)..^1]}];");
                else
                    code.Line($"[FieldOffset({f.Offset})] public {type} {Naming.Field(f.Name)};");
            }
            code.Close().Line();
        }
        return code.ToString();
    }

    /// <summary>The C# name of a struct: with "Native" in front when it holds pointers, as drivers then use a record instead.</summary>
    internal static string StructName(AbiModel model, AbiStruct s)
    {
        var name = Naming.Type(s.Tag.TrimStart('_'));
        bool plain = s.Fields.All(f => f.Type.Contains('[') || !f.Type.EndsWith('*') && f.Type != "union" && Blittable(model, f.Type) != "nint" && !f.Type.EndsWith("Ptr", StringComparison.Ordinal));
        return plain ? name : "Native" + name;
    }

    /// <summary>The C# type with the size of a C field; pointers become nint.</summary>
    internal static string Blittable(AbiModel model, string type)
    {
        if (type == "union")
            return "ulong"; // the union of a typed parameter: eight bytes, reinterpreted by TypedParameter
        if (type.EndsWith('*') || model.Callbacks.Contains(type))
            return "nint";
        if (model.Typedefs.TryGetValue(type, out var target) && target != type)
            return Blittable(model, target);
        if (model.Enums.Any(e => e.Name == type) || type.StartsWith("enum ", StringComparison.Ordinal))
            return "int";
        return type.Replace("const ", "") switch
        {
            "int" => "int",
            "unsigned int" => "uint",
            "long long" => "long",
            "unsigned long long" or "unsigned long" or "size_t" => "ulong",
            "long" or "ssize_t" => "long",
            "unsigned short" => "ushort",
            "unsigned char" => "byte",
            "char" => "sbyte",
            "double" => "double",
            "void" => "void",
            _ => "nint",
        };
    }
}
