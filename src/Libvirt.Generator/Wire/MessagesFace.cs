using System.Text.RegularExpressions;
using Libvirt.Generator.Abi;

namespace Libvirt.Generator.Wire;

/// <summary>The messages of all programs as C# structures that read and write themselves, and the numbers of programs and procedures.</summary>
internal static class MessagesFace
{
    public static IEnumerable<(string Name, string Text)> Generate(AbiModel model)
    {
        var wire = model.Wire;
        foreach (var group in wire.Types.Values.Where(t => t.Kind == "struct").GroupBy(t => Prefix(t.CName)))
        {
            var code = CodeWriter.File("messages of abi/rpc.json").Line("using Libvirt.Rpc.Xdr;").Line().Line("namespace Libvirt.Rpc.Protocol;").Line();
            foreach (var type in group)
                Structure(code, wire, type);
            yield return ("Messages." + group.Key, code.ToString());
        }
        foreach (var program in wire.Programs)
            yield return (program.Title + "Procedure", Procedures(model, program));
        yield return ("Limits", Limits(wire));
    }

    private static string Prefix(string name) => name.StartsWith("virNet", StringComparison.Ordinal) ? "net" : name.StartsWith("virLog", StringComparison.Ordinal) ? "log"
        : name.StartsWith("virLock", StringComparison.Ordinal) ? "lock" : name.StartsWith("remote_domain", StringComparison.Ordinal) ? "remote.domain" : name[..name.IndexOf('_')];

    private static void Structure(CodeWriter code, WireModel wire, WireType type)
    {
        var fields = type.Fields.Select((f, i) => (Name: Field(f, i), Shape: XdrShape.Of(wire, f))).ToList();
        code.Line($"/// <summary>{type.CName}</summary>");
        code.Open($"public struct {type.Name} : IXdrValue<{type.Name}>");
        foreach (var (name, shape) in fields)
            code.Line($"/// <summary>As abi/rpc.json names it.</summary>").Line($"public {shape.Type} {name};");
        code.Line("/// <inheritdoc/>").Line($"public static int MinimalSize => {fields.Sum(f => f.Shape.MinimalSize)};");
        code.Line("/// <inheritdoc/>").Open("public readonly void Write(XdrWriter w)");
        foreach (var (name, shape) in fields)
            code.Line(string.Format(shape.Write, name));
        code.Close().Line("/// <inheritdoc/>").Open($"public static {type.Name} Read(ref XdrReader r)");
        code.Line($"{type.Name} value;");
        foreach (var (name, shape) in fields)
            code.Line($"value.{name} = {shape.Read};");
        code.Line("return value;").Close().Close().Line();
    }

    /// <summary>"max_vcpus" to "MaxVcpus".</summary>
    internal static string Field(WireField f, int index) => f.Name is "" or "nil" ? "Unnamed" + index : Naming.Field(f.Name);

    private static string Procedures(AbiModel model, WireProgram program)
    {
        var code = CodeWriter.File("procedures of abi/rpc.json").Line("using System;").Line().Line("namespace Libvirt.Rpc.Protocol;").Line();
        code.Line($"/// <summary>The procedures of the program {program.Name}.</summary>").Open($"public enum {program.Title}Procedure");
        foreach (var p in program.Procedures)
            code.Line($"/// <summary>{p.CName}</summary>").Line($"{p.Name} = {p.Number},");
        code.Close().Line();
        code.Line($"/// <summary>The program {program.Name}: its number, version and what is known of its procedures.</summary>").Open($"public static class {program.Title}Program");
        code.Line("/// <summary>On the wire.</summary>").Line($"public const uint Number = {program.Number};");
        code.Line("/// <summary>On the wire.</summary>").Line($"public const uint Version = {program.Version};");
        code.Line("/// <summary>By number; the unused numbers are null.</summary>").Line("public static ReadOnlySpan<ProcedureInfo?> Procedures => All;");
        code.Line("private static readonly ProcedureInfo?[] All =").Line("[");
        var byNumber = program.Procedures.ToDictionary(p => p.Number);
        for (int i = 0; i <= byNumber.Keys.Max(); i++)
            code.Line(byNumber.TryGetValue(i, out var p)
                ? $"    new({i}, \"{p.CName}\", ProcedureKind.{(p.Direction == "call" ? "Call" : "Message")}, {Bool(p.NeedsAuthentication)}, {Bool(p.IsHighPriority)}, ProcedureStream.{p.Stream switch { "read" => "Read", "write" => "Write", _ => "None" }}, {Bool(IsRead(model, p))}, {(p.Function is null ? "null" : $"\"{p.Function}\"")}),"
                : "    null,");
        code.Line("];");
        return code.Close().ToString();
    }

    /// <summary>Calls that only look at what the driver knows, and are over at once: libvirt names them by what they do.</summary>
    private static bool IsRead(AbiModel model, WireProcedure p) => p.Function is { } f && Looks.IsMatch(f)
        && !(model.Annotations.TryGetValue(f, out var annotation) && annotation.Waits);

    private static readonly Regex Looks = new("^vir[A-Za-z]*?(Get|List|Num|Lookup|Is[A-Z]|Has)");

    private static string Bool(bool value) => value ? "true" : "false";

    private static string Limits(WireModel wire)
    {
        var code = CodeWriter.File("limits of abi/rpc.json").Line("namespace Libvirt.Rpc.Protocol;").Line();
        code.Line("/// <summary>The limits of the protocol.</summary>").Open("public static class Limits");
        foreach (var (name, value) in wire.Limits.Where(l => !l.Key.EndsWith("PROGRAM", StringComparison.Ordinal) && !l.Key.EndsWith("VERSION", StringComparison.Ordinal)))
            code.Line($"/// <summary>{name}</summary>").Line($"public const int {Naming.Pascal(name.StartsWith("VIR_", StringComparison.Ordinal) ? name[4..] : name)} = {value};");
        return code.Close().ToString();
    }
}
