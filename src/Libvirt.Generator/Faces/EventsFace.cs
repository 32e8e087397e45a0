using Libvirt.Generator.Abi;

namespace Libvirt.Generator.Faces;

/// <summary>The payload records of events, and the code that calls a C callback with one.</summary>
internal static class EventsFace
{
    public static string Payloads(AbiModel model)
    {
        var code = CodeWriter.File("event payloads from abi/").Line("using System.Collections.Generic;").Line().Line("namespace Libvirt;").Line();
        foreach (var c in model.EventCallbacks)
            code.Line($"/// <summary>{c.Name}</summary>")
                .Line($"public sealed record {Record(c)}({string.Join(", ", Fields(c).Select(f => $"{Managed(f)} {FieldName(f)}"))}) : EventPayload;").Line();
        code.Line("/// <summary>Which payload belongs to which event.</summary>").Open("public static class EventPayloads");
        code.Line("/// <summary>The number of events of a family.</summary>").Open("public static int Count(EventFamily family) => family switch");
        foreach (var family in model.Events)
            code.Line($"EventFamily.{Naming.Field(family.Key)} => {family.Value.Count},");
        code.Line("_ => 0,").Close(";");
        code.Close();
        return code.ToString();
    }

    public static string Dispatch(AbiModel model)
    {
        var code = CodeWriter.File("callback calls from abi/").Line("using System;").Line("using Libvirt.Library.Boundary;").Line().Line("namespace Libvirt.Library.Boundary;").Line();
        code.Open("internal static unsafe partial class EventDispatch");
        code.Open("public static void Invoke(nint function, nint connection, nint subject, EventPayload payload, nint opaque)").Open("switch (payload)");
        foreach (var c in model.EventCallbacks)
        {
            code.Open($"case {Record(c)} {(Fields(c).Any() ? "p" : "_")}:");
            var types = new List<string> { "nint", "nint" };
            var values = new List<string> { "connection", "subject" };
            foreach (var f in Fields(c))
            {
                if (f.Type == "const char *")
                {
                    code.Line($"nint n{FieldName(f)} = NativeText.Allocate(p.{FieldName(f)});");
                    types.Add("nint");
                    values.Add("n" + FieldName(f));
                }
                else if (f.Type == "virTypedParameterPtr")
                {
                    code.Line("nint parameters; int count;").Line($"NativeParameters.Allocate(p.{FieldName(f)}, &parameters, &count);");
                    types.AddRange(["nint", "int"]);
                    values.AddRange(["parameters", "count"]);
                }
                else if (f.Type.Contains("Graphics"))
                {
                    code.Line($"nint n{FieldName(f)} = Allocate(p.{FieldName(f)});");
                    types.Add("nint");
                    values.Add("n" + FieldName(f));
                }
                else
                {
                    types.Add(ConstantsFace.Blittable(model, f.Type));
                    values.Add("p." + FieldName(f));
                }
            }
            types.AddRange(["nint", "void"]);
            code.Line($"((delegate* unmanaged<{string.Join(", ", types)}>)function)({string.Join(", ", values)}, opaque);");
            foreach (var f in Fields(c))
                if (f.Type == "const char *")
                    code.Line($"Native.Free(n{FieldName(f)});");
                else if (f.Type.Contains("Graphics"))
                    code.Line($"Free{(f.Type.Contains("Subject") ? "Subject" : "Address")}(n{FieldName(f)});");
            // Native leaves the typed parameters of JobCompleted and Tunable to the library too.
            if (Fields(c).Any(f => f.Type == "virTypedParameterPtr"))
                code.Line("NativeParameters.Free(parameters, count);");
            code.Line("break;").Close();
        }
        code.Line("default: throw new InvalidOperationException(payload.GetType().Name);");
        return code.Close().Close().Close().ToString();
    }

    /// <summary>The payload record of a callback.</summary>
    internal static string RecordName(AbiCallback c) => Record(c);

    /// <summary>Its fields: C# type and name.</summary>
    internal static IReadOnlyList<(string Type, string Name)> RecordFields(AbiCallback c) => [.. Fields(c).Select(f => (Managed(f), FieldName(f)))];

    private static string Record(AbiCallback c)
    {
        var name = c.Name["virConnect".Length..^"Callback".Length];
        return name == "DomainEvent" ? "DomainEventLifecycle" : name;
    }

    /// <summary>What stands between the object and the opaque data; a count belongs to its array.</summary>
    private static IEnumerable<AbiParameter> Fields(AbiCallback c) => c.Parameters.Skip(2).SkipLast(1).Where(p => p.Name != "nparams");

    private static string FieldName(AbiParameter p) => p.Type == "virTypedParameterPtr" ? "Parameters" : Naming.Field(p.Name);

    private static string Managed(AbiParameter p) => p.Type switch
    {
        "const char *" => "string?",
        "virTypedParameterPtr" => "IReadOnlyList<TypedParameter>",
        "const virDomainEventGraphicsAddress *" => "GraphicsAddress?",
        "const virDomainEventGraphicsSubject *" => "IReadOnlyList<GraphicsIdentity>",
        "long long" => "long",
        "unsigned long long" => "ulong",
        "unsigned int" => "uint",
        _ => p.Type,
    };
}
