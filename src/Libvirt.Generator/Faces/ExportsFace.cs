using Libvirt.Generator.Abi;

namespace Libvirt.Generator.Faces;

/// <summary>The C entry points: guards, marshalling, the driver call, the answer, the error.</summary>
internal static class ExportsFace
{
    public static IEnumerable<(string Name, string Text)> Generate(AbiModel model)
    {
        yield return ("EventDispatch", EventsFace.Dispatch(model));
        yield return ("Checks", Checks(model));
        yield return ("ObjectKinds", ObjectKinds(model));
        foreach (var group in Call.All(model).Where(c => c.Annotation.Binding != "manual").GroupBy(c => Path.GetFileNameWithoutExtension(c.Function.Header)))
        {
            var code = CodeWriter.File("exports of " + group.Key + ".h").Line("using System;").Line("using System.Runtime.InteropServices;")
                .Line("using Libvirt.Library.Boundary;").Line().Line("namespace Libvirt.Library.Exports;").Line();
            code.Open($"internal static unsafe class {Naming.Field(group.Key.Replace('-', '_'))}Exports");
            foreach (var call in group)
                Export(code, call);
            code.Close();
            yield return ("Exports." + group.Key, code.ToString());
        }
    }

    /// <summary>The types of objects with the error for a pointer that is none.</summary>
    private static string ObjectKinds(AbiModel model)
    {
        var code = CodeWriter.File("objects of abi/guards.json").Line("namespace Libvirt.Library.Boundary;").Line();
        code.Open("internal static partial class ObjectKinds").Open("private static readonly Kind[] Kinds =");
        foreach (var kind in model.GuardTables.GetProperty("objects").EnumerateObject())
        {
            var domain = kind.Value.TryGetProperty("domain", out var d) ? Guards.Member(model, "virErrorDomain", d.GetString()!) : "null";
            code.Line($"new(typeof({Naming.ObjectType(kind.Name)}), {Guards.Member(model, "virErrorNumber", kind.Value.GetProperty("code").GetString()!)}, {domain}),");
        }
        code.Close(";").Line();
        code.Line("/// <summary>The mark of this object.</summary>").Open("public static ulong Magic(LibvirtObject value) => value switch");
        foreach (var kind in model.GuardTables.GetProperty("objects").EnumerateObject())
            code.Line($"{Naming.ObjectType(kind.Name)} => Mark<{Naming.ObjectType(kind.Name)}>.Value,");
        code.Line("_ => MagicOf(value.GetType()),").Close(";");
        return code.Close().ToString().Replace("Kinds =\n    {", "Kinds =\n    [").Replace("    };\n\n", "    ];\n\n");
    }

    /// <summary>The checks of exports that are written by hand: one method each, which throws or returns.</summary>
    private static string Checks(AbiModel model)
    {
        var code = CodeWriter.File("checks of hand-written exports").Line("using System;").Line("using Libvirt.Library.Boundary;").Line()
            .Line("namespace Libvirt.Library.Exports;").Line();
        code.Open("internal static unsafe class Checks");
        foreach (var call in Call.All(model).Where(c => c.Annotation.Binding == "manual"))
        {
            code.Open($"public static void {call.Name}({string.Join(", ", call.Parameters.Select(p => p.NativeType + " " + p.Identifier))})");
            code.Line("LibvirtObject? owner = null;");
            Guards.Write(code, call);
            code.Line("_ = owner;").Close().Line();
        }
        return code.Close().ToString();
    }

    private static void Export(CodeWriter code, Call call)
    {
        var f = call.Function;
        var entry = f.Library == "libvirt.so.0" ? f.Name : "libvirt_aot_" + f.Name;
        code.Line($"[UnmanagedCallersOnly(EntryPoint = \"{entry}\")]");
        code.Open($"public static {NativeReturn(call)} {f.Name}({string.Join(", ", call.Parameters.Select(p => NativeParameter(p) + " " + p.Identifier))})");
        switch (call.Annotation.Binding)
        {
            case "generated": DriverCall(code, call); break;
            case "reference": Simple(code, call, $"return Handles.Reference(h0);"); break;
            case "release": Simple(code, call, $"Handles.Release(h0); return 0;"); break;
            case "parent": Simple(code, call, $"return o.{Parent(f.Name)}.Handle;"); break;
            case "property": Simple(code, call, Property(call)); break;
            case "uuid": Simple(code, call, $"o.Uuid.CopyTo(new Span<byte>((void*){call.Parameters[1].Identifier}, 16)); return 0;"); break;
            case "uuidString": Simple(code, call, $"NativeText.WriteUuid(o.Uuid, (byte*){call.Parameters[1].Identifier}); return 0;"); break;
            default: throw new InvalidOperationException($"abi/annotations.json: {f.Name}: no binding named '{call.Annotation.Binding}'");
        }
        code.Close().Line();
    }

    private static string Parent(string name) => name[(name.LastIndexOf("Get", StringComparison.Ordinal) + 3)..] switch { "Connect" => "Connection", var other => other };

    private static string Property(Call call)
    {
        var property = call.Name[(call.Name.LastIndexOf("Get", StringComparison.Ordinal) + 3)..];
        return call.Function.Returns == "const char *" ? $"return Handles.Text(h0, o.{property});" : $"return o.{property};";
    }

    private static string Failure(Call call) => call.Function.Returns switch
    {
        "int" or "long long" => "-1",
        "void" => "",
        "unsigned int" => "uint.MaxValue",
        _ => "0",
    };

    private static string NativeReturn(Call call) => ConstantsFace.Blittable(call.Model, call.Function.Returns);

    private static string NativeParameter(CallParameter p) => p.NativeType == "nint" && p.ElementType.Length > 0 && !IsHandle(p) ? p.ElementType + "*" : p.NativeType;

    private static bool IsHandle(CallParameter p) => p.Role is "object" or "object?";

    /// <summary>A call that no driver sees.</summary>
    private static void Simple(CodeWriter code, Call call, string body)
    {
        var type = call.Parameters[0].ObjectType;
        code.Line($"nint h0 = {call.Parameters[0].Identifier};");
        if (call.Annotation.Binding == "release" && Guards.AcceptsNull(call))
            code.Line("if (h0 == 0)").Line("    return 0;");
        if (Guards.ResetsLastError(call))
            code.Line("Errors.Reset();");
        code.Line("LibvirtObject? owner = null;").Open("try");
        code.Line($"var o = Handles.Get<{type}>(h0, \"{call.Name}\", {Guards.Domain(call.Model, call.Name)});").Line("owner = o;");
        Guards.Write(code, call, call.Parameters[0].Name);
        code.Line(body).Close();
        Catch(code, call);
    }

    private static void Catch(CodeWriter code, Call call)
        => code.Open("catch (Exception error)").Line($"Errors.Report(error, owner, \"{call.Name}\");").Line($"return {Failure(call)};".Replace("return ;", "return;")).Close();

    private static void DriverCall(CodeWriter code, Call call)
    {
        if (Guards.ResetsLastError(call))
            code.Line("Errors.Reset();");
        code.Line("LibvirtObject? owner = null;").Open("try");
        Guards.Write(code, call);
        foreach (var p in call.Parameters.Where(p => p.IsArgument))
            if (Argument(call, p) is { } line)
                code.Line(line);
        var answers = call.Answers();
        var invoke = $"{Driver(call)}.{call.Method}({string.Join(", ", call.Parameters.Where(p => p.IsArgument).Select(ArgumentName))})";
        code.Line(answers.Count == 0 ? invoke + ";" : "var answer = " + invoke + ";");
        string? returned = null;
        foreach (var (_, name, source) in answers)
        {
            var value = answers.Count == 1 ? "answer" : "answer." + name;
            if (source is null)
                returned = call.Annotation.Return switch
                {
                    "bool" => $"{value} ? 1 : 0",
                    "text" => $"NativeText.Allocate({value})",
                    "object" => $"Handles.Give({value})",
                    _ => value,
                };
            else if (Store(source, value) is var (statement, count))
            {
                if (statement.Length > 0)
                    code.Line(statement);
                if (count is not null)
                    returned = count;
            }
        }
        code.Line($"return {returned ?? "0"};").Close();
        Catch(code, call);
    }

    private static string Driver(Call call)
    {
        var first = call.Parameters[0];
        var o = "o" + Naming.Field(first.Name);
        if (call.Annotation.Driver == "admin")
            return first.ObjectType switch { "AdmConnect" => $"{o}.Driver", "AdmServer" => $"{o}.Connection.Driver", _ => $"{o}.Server.Connection.Driver" };
        var property = call.DriverClass[..^"Driver".Length];
        return first.ObjectType == "Connection" ? $"{o}.Drivers.{property}" : $"{o}.Connection.Drivers.{property}";
    }

    private static string ArgumentName(CallParameter p) => p.Role switch
    {
        "value" => p.Identifier,
        "object" or "object?" => "o" + Naming.Field(p.Name),
        _ => "a" + Naming.Field(p.Name),
    };

    private static string? Argument(Call call, CallParameter p)
    {
        var a = "a" + Naming.Field(p.Name);
        var id = p.Identifier;
        var count = p.Detail.Length == 0 ? "" : Naming.Parameter(p.Detail);
        return p.Role switch
        {
            "object" or "object?" or "value" => null, // fetched by the guards
            "text" => $"var {a} = NativeText.Read((nint){id})!;",
            "text?" => $"var {a} = NativeText.Read((nint){id});",
            "uuid" => $"var {a} = new Uuid(new ReadOnlySpan<byte>((void*){id}, 16));",
            "uuidText" => $"var {a} = NativeText.ReadUuid((nint){id}, {Guards.Domain(call.Model, call.Name)}, \"{call.Name}\");",
            "texts" => $"var {a} = NativeText.ReadList((nint*){id}, (long){count});",
            "numbers" => $"var {a} = NativeArray.Read(({p.ElementType}*){id}, (long){count});",
            "bytes" => $"var {a} = NativeArray.Span((byte*){id}, (long){count});",
            "parameters" => $"var {a} = NativeParameters.Read{(call.Annotation.OfLibrary ? "AsIs" : "")}((NativeTypedParameter*){id}, (long){count});",
            "span" => $"var {a} = NativeArray.Span(({p.ElementType}*){id}, {SpanLength(p.Detail)});",
            _ => throw new InvalidOperationException(p.Role),
        };
    }

    private static string SpanLength(string expression)
        => string.Join(" * ", expression.Split('*').Select(part => "(long)" + Naming.Parameter(part.Trim())));

    private static (string Statement, string? Count) Store(CallParameter p, string value)
    {
        var id = p.Identifier;
        var count = p.Detail.Length == 0 ? "" : Naming.Parameter(p.Detail);
        return p.Role switch
        {
            "out" => ($"if ({id} != null) *{id} = {value};", null),
            "outSized" => ($"NativeArray.WriteSized({id}, {value}, {count});", null),
            "outText" => ($"*(nint*){id} = NativeText.Allocate({value});", null),
            "outTexts" => ($"int count{Naming.Field(p.Name)} = NativeText.AllocateList({value}, (nint*){id});", "count" + Naming.Field(p.Name)),
            "outNames" => ($"int count{Naming.Field(p.Name)} = NativeText.WriteNames({value}, (nint*){id}, (int){count});", "count" + Naming.Field(p.Name)),
            "outNumbers" => ($"int count{Naming.Field(p.Name)} = NativeArray.Write({value}, {id}, (int){count});", "count" + Naming.Field(p.Name)),
            "outNumbersAllocated" => ($"int count{Naming.Field(p.Name)} = NativeArray.Allocate({value}, (nint*){id});", "count" + Naming.Field(p.Name)),
            "outObjects" => ($"int count{Naming.Field(p.Name)} = Handles.GiveList({value}, (nint*){id});", "count" + Naming.Field(p.Name)),
            "outParameters" => ($"NativeParameters.Write({value}, (NativeTypedParameter*){id}, (int*){count});", null),
            "outParametersAllocated" => ($"NativeParameters.Allocate({value}, (nint*){id}, (int*){count});", null),
            "outStats" => ($"NativeParameters.WriteStats({value}, (byte*){id}, (int*){count});", null),
            "outRecords" => ($"int count{Naming.Field(p.Name)} = NativeRecords.Allocate({value}, (nint*){id});", "count" + Naming.Field(p.Name)),
            "outStructs" => ($"int count{Naming.Field(p.Name)} = NativeArray.Allocate({value}, (nint*){id});", "count" + Naming.Field(p.Name)),
            _ => throw new InvalidOperationException(p.Role),
        };
    }
}
