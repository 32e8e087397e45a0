using Libvirt.Generator.Abi;

namespace Libvirt.Generator.Wire;

/// <summary>The remote driver: for every procedure that follows the rules an override that sends the call and converts the answer.</summary>
internal static class ClientFace
{
    public static IEnumerable<(string Name, string Text)> Generate(AbiModel model)
    {
        var (bound, _) = WireBinding.All(model, p => p.Name is "remote" or "qemu" or "lxc" or "admin");
        foreach (var group in bound.GroupBy(b => b.Call.DriverClass))
        {
            var code = CodeWriter.File("calls of the remote driver from abi/").Line("using System;").Line("using Libvirt.Rpc.Protocol;").Line().Line("namespace Libvirt.Driver.Remote;").Line();
            code.Open($"internal sealed partial class Remote{group.Key} : {group.Key}");
            // What needs more than its call is written by hand.
            foreach (var binding in group.DistinctBy(b => b.Call.Method).Where(b => b.Call.Annotation.Remote != "byHand"))
                Method(code, binding);
            code.Close();
            yield return ("Remote" + group.Key, code.ToString());
        }
    }

    private static void Method(CodeWriter code, WireBinding b)
    {
        var first = b.Call.Parameters[0];
        code.Line("/// <inheritdoc/>").Open($"public override {b.Call.Signature()}");
        var connection = first.ObjectType switch
        {
            "Connection" or "AdmConnect" => first.Identifier,
            "AdmClient" => $"{first.Identifier}.Server.Connection",
            _ => $"{first.Identifier}.Connection",
        };
        code.Line($"var connection = {connection};");
        var call = $"RemoteSession.Of(connection).Call({b.Program.Title}Program.Number, {b.Procedure.Number}";
        if (b.ArgumentType is not null)
            call = call.Replace(".Call(", b.AnswerType is null ? $".Call<{b.ArgumentType}>(" : $".Call<{b.ArgumentType}, {b.AnswerType}>(")
                + $", new {b.ArgumentType} {{ {string.Join(", ", b.Arguments.Select(a => $"{a.Name} = {Argument(b, a.Field, a.Parameter, a.Constant)}"))} }}";
        else if (b.AnswerType is not null)
            call = call.Replace(".Call(", $".CallForAnswer<{b.AnswerType}>(");
        if (b.Stream is { } stream)
            call = call.Replace(".Call", ".OpenStream") + $", {stream.Identifier}";
        code.Line(b.AnswerType is null ? call + ");" : $"var ret = {call});");
        Answer(code, b);
        code.Close().Line();
    }

    private static string Argument(WireBinding b, WireField field, CallParameter? p, string constant)
    {
        var shape = XdrShape.Of(b.Wire, field);
        if (p is null)
            return constant;
        return p.Role switch
        {
            "object" when p.ObjectType == "NodeDevice" => $"{p.Identifier}.Name",
            "object" => $"Wire.From({p.Identifier})",
            "object?" => $"{p.Identifier} is null ? null : Wire.From({p.Identifier})",
            // Servers send strings only to who says that it can take them.
            "value" when p.Name == "flags" && b.OutParameters is [{ Role: "outParameters" }] => $"flags | (uint)TypedParameterFlags.ParamStringOkay",
            "value" => $"unchecked(({shape.Type}){p.Identifier})",
            "text?" when shape.Type == "string" => $"{p.Identifier} ?? \"\"",
            "bytes" => $"{p.Identifier}.ToArray()",
            "parameters" => $"Wire.{(field.Element!.StartsWith("admin", StringComparison.Ordinal) ? "AdminParameters" : "Parameters")}({p.Identifier})",
            _ => p.Identifier,
        };
    }

    private static void Answer(CodeWriter code, WireBinding b)
    {
        if (b.RefreshesDomain)
            code.Line($"{b.Call.Parameters[0].Identifier}.Id = ret.{b.Answers[0].Name}.Id;");
        else if (b.Call.Annotation.Remote == "stops")
            code.Line($"{b.Call.Parameters[0].Identifier}.Id = -1;");
        else if (b.Call.Annotation.Remote == "renames")
            code.Line($"{b.Call.Parameters[0].Identifier}.Rename({b.Call.Parameters[1].Identifier});");
        if (b.AnswerType is null && b.Call.Annotation.Return is "value" or "bool")
            code.Line("return default;");
        if (b.AnswerType is null || b.RefreshesDomain || b.IgnoresAnswer)
            return;
        var values = new List<string>();
        int next = 0;
        switch (b.Call.Annotation.Return)
        {
            case "value": values.Add($"unchecked(({b.Call.Answers()[0].Type})ret.{b.Answers[next++].Name})"); break;
            case "bool": values.Add($"ret.{b.Answers[next++].Name} != 0"); break;
            case "text": values.Add($"ret.{b.Answers[next].Name}{(XdrShape.Of(b.Wire, b.Answers[next++].Field).Type == "string?" ? " ?? \"\"" : "")}"); break;
            case "object": values.Add($"Wire.To(connection, ret.{b.Answers[next++].Name})"); break;
        }
        foreach (var p in b.OutParameters)
            values.Add(Out(b, p, ref next));
        code.Line($"return {(values.Count == 1 ? values[0] : "(" + string.Join(", ", values) + ")")};");
    }

    private static string Out(WireBinding b, CallParameter p, ref int next)
    {
        var (field, name) = b.Answers[next++];
        var value = "ret." + name;
        switch (p.Role)
        {
            case "out" or "outSized" when b.StructFields(p) is { } fields:
                next = b.Answers.Count;
                var plain = string.Join(", ", fields.Select((f, i) => $"{Naming.Field(f.Name)} = unchecked(({Faces.ConstantsFace.Blittable(b.Call.Model, f.Type)})ret.{b.AnswerOf(fields, i)})"));
                return $"new {p.ElementType} {{ {plain} }}";
            case "out": return $"unchecked(({p.AnswerType})ret.{name})";
            case "outText": return XdrShape.Of(b.Wire, field).Type == "string?" ? value + " ?? \"\"" : value;
            case "outObjects": return $"Array.ConvertAll({value}, o => Wire.To(connection, o))";
            case "outRecords": return $"Wire.Records({value})";
            case "outParameters" or "outParametersAllocated": return $"Wire.Parameters({value})";
            case "outStats": return $"Wire.Stats({value})";
            default: return value;
        }
    }
}
