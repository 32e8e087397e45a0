using Libvirt.Generator.Abi;

namespace Libvirt.Generator.Wire;

/// <summary>The server's dispatch: identity, access, the rest of the arguments, checks, the driver's method, the answer.</summary>
internal static class ServerFace
{
    public static IEnumerable<(string Name, string Text)> Generate(AbiModel model)
    {
        foreach (var group in new[] { "Remote", "Qemu", "Lxc", "Admin" })
        {
            var (bound, others) = WireBinding.All(model, p => p.Title == group);
            var code = CodeWriter.File("dispatch from abi/").Line("using System;").Line("using Libvirt.Rpc.Protocol;").Line("using Libvirt.Rpc.Xdr;").Line()
                .Line($"namespace Libvirt.Rpc.Server.{(group == "Admin" ? "Administration" : "Remote")};").Line();
            code.Line($"/// <summary>Calls of the program {group.ToLowerInvariant()} that follow the rules; the others are written by hand.</summary>");
            code.Open($"internal static partial class {group}Dispatch");
            code.Line("/// <summary>The procedures that are not generated.</summary>")
                .Line($"public static ReadOnlySpan<int> ByHand => [{string.Join(", ", others.Select(o => o.Number))}];").Line();
            code.Line("/// <summary>Serves a call; false when it is not generated.</summary>");
            code.Open($"public static bool TryCall({Session(group)} session, ServerCall call, ref XdrReader r, XdrWriter w)").Open("switch (call.Header.Procedure)");
            foreach (var b in bound)
                code.Line($"case {b.Procedure.Number}: {b.Procedure.Name}(session, call, ref r, w); return true;");
            code.Line("default: return false;").Close().Close().Line();
            if (group != "Admin")
                ByHandGuards(code, model, others);
            foreach (var b in bound)
                Method(code, b, group);
            code.Close();
            yield return (group + "Dispatch", code.ToString());
        }
    }

    /// <summary>What a call that is dispatched by hand must ask for before it looks at anything but its object.</summary>
    private static void ByHandGuards(CodeWriter code, AbiModel model, List<WireProcedure> others)
    {
        code.Line("/// <summary>Asks for the permissions of a call that is not generated, and whether it may change anything.</summary>");
        code.Open("public static void Allow(Server.Remote.RemoteSession session, int procedure, LibvirtObject? subject)").Open("switch (procedure)");
        foreach (var p in others.Where(p => !MigrationStep.Is(p)))
        {
            var lines = new List<string>();
            foreach (var check in p.Checks.Where(c => c.Condition is null))
                lines.Add(check.Object == "connect" ? $"session.Allow(\"{check.Object}\", \"{check.Permission}\");"
                    : $"if (subject is null) session.AllowDefinition(null, \"{check.Object}\", \"{check.Permission}\"); else session.Allow(subject, \"{check.Object}\", \"{check.Permission}\");");
            if (p.Function is not null && model.Guards.TryGetValue(p.Function, out var guard)
                && guard.GetProperty("steps").EnumerateArray().Any(s => s.GetProperty("check").GetString() == "readOnly" && !s.TryGetProperty("when", out _)))
                lines.Add($"if (session.IsReadOnly) throw LibvirtException.Create({Faces.Guards.Domain(model, p.Function)}, ErrorNumber.OperationDenied, \"read only access prevents {p.Function}\");");
            if (lines.Count == 0)
                continue;
            code.Line($"case {p.Number}:");
            foreach (var line in lines)
                code.Line("    " + line);
            code.Line("    return;");
        }
        code.Line("default: return;").Close().Close().Line();
    }

    private static string Session(string group) => group == "Admin" ? "Server.Administration.AdminSession" : "Server.Remote.RemoteSession";

    private static void Method(CodeWriter code, WireBinding b, string group)
    {
        code.Open($"private static void {b.Procedure.Name}({Session(group)} session, ServerCall call, ref XdrReader r, XdrWriter w)");
        var first = b.Call.Parameters[0];
        if (first.ObjectType is "Connection" or "AdmConnect")
            code.Line($"var {first.Identifier} = session.Connection;");
        var document = b.Arguments.Select(a => a.Parameter).FirstOrDefault(p => p?.Role == "text" && p.Name.Contains("xml", StringComparison.OrdinalIgnoreCase));
        bool identified = false;
        foreach (var (field, name, p, _) in b.Arguments)
        {
            // The identity of the first object is enough to ask for permission; nothing else is looked at before.
            if (!identified && p?.Role is not "object")
                identified = Access(code, b, null);
            var shape = XdrShape.Of(b.Wire, field);
            code.Line($"var {p?.Identifier ?? "wanted"} = {Argument(shape, p)};");
            if (!identified && p?.Role == "object")
                identified = Access(code, b, p.Identifier);
            if (p is not null && p == document && first.ObjectType == "Connection")
                foreach (var check in ObjectChecks(b))
                    code.Line($"session.AllowDefinition({p.Identifier}, \"{check.Object}\", \"{check.Permission}\");");
        }
        if (!identified)
            Access(code, b, null);
        // Who looks for an object is asked about what was found; everything else is asked before the driver does anything.
        bool afterwards = first.ObjectType == "Connection" && document is null && b.Call.Annotation.Return == "object" && b.Call.Name.Contains("Lookup");
        if (first.ObjectType == "Connection" && document is null && !afterwards)
            foreach (var check in ObjectChecks(b))
                code.Line($"session.AllowDefinition(null, \"{check.Object}\", \"{check.Permission}\");");
        code.Line("r.End();");
        ConditionalAccess(code, b);
        ServerGuards.Write(code, b);
        var wanted = b.Arguments.FirstOrDefault(a => a.Parameter is null);
        if (b.Stream is { } stream)
            code.Line($"var {stream.Identifier} = session.NewStream(call);");
        var arguments = string.Join(", ", b.Call.Parameters.Where(p => p.IsArgument).Select(p => p.Identifier));
        var invoke = $"{b.Driver(first.Identifier, first)}.{b.Call.Method}({arguments})";
        var hasValue = b.Call.Answers().Count > 0;
        var filter = b.Procedure.Filters.FirstOrDefault();
        if (filter is not null && hasValue && b.OutParameters is [{ Role: "outObjects" or "outNames" or "outNumbers" }])
            invoke = $"session.Filter({invoke}, \"{filter.Object}\", \"{filter.Permission}\"{(first.ObjectType == "Connection" ? "" : ", " + first.Identifier)})";
        else if (filter is not null && ListOf.TryGetValue(b.Call.Name, out var list))
            invoke = $"session.FilterCount({invoke}, () => {b.Driver(first.Identifier, first)}.{list}({arguments}), \"{filter.Object}\", \"{filter.Permission}\"{(first.ObjectType == "Connection" ? "" : ", " + first.Identifier)})";
        else if (filter is not null && b.Call.Annotation.Return == "value")
            invoke = $"session.FilterCount({invoke}, \"{b.Procedure.Name}\")";
        // Clients that do not know strings among typed parameters do not get them.
        if (b.OutParameters is [{ Role: "outParameters" }] && b.Arguments.Any(a => a.Parameter?.Name == "flags"))
            invoke = $"session.Plain({invoke.Replace(", flags)", ", flags & ~(uint)TypedParameterFlags.ParamStringOkay)")}, flags)";
        code.Line(hasValue ? $"var answer = {invoke};" : invoke + ";");
        if (afterwards)
            foreach (var check in ObjectChecks(b))
                code.Line($"session.Allow(answer, \"{check.Object}\", \"{check.Permission}\");");
        if (b.Stream is { } opened)
            code.Line(b.Call.Name == "virStorageVolDownload" // holes are told to a client that asked for it
                ? $"session.StreamOpened(call, {opened.Identifier}, flags.Has(StorageVolDownloadFlags.SparseStream));"
                : $"session.StreamOpened(call, {opened.Identifier});");
        if (b.RefreshesDomain)
            code.Line($"new {b.AnswerType} {{ {b.Answers[0].Name} = Wire.From({first.Identifier}) }}.Write(w);");
        else if (b.IgnoresAnswer)
            code.Line($"new {b.AnswerType} {{ {b.Answers[0].Name} = 0 }}.Write(w);");
        else if (b.AnswerType is not null)
            Answer(code, b, wanted.Name is not null ? wanted.Field.Name : "");
        code.Close().Line();
    }

    /// <summary>What is counted of one object or with arguments: the call that lists the same, with the same arguments.</summary>
    private static readonly Dictionary<string, string> ListOf = new() { ["virNodeNumOfDevices"] = "NodeListDevices", ["virStoragePoolNumOfVolumes"] = "StoragePoolListVolumes" };

    private static string Argument(XdrShape shape, CallParameter? p)
    {
        if (p is null)
            return shape.Read;
        return p.Role switch
        {
            "object" when p.ObjectType == "NodeDevice" => $"new NodeDevice(session.Connection, {shape.Read})",
            "object" => $"Wire.To(session.Connection, {shape.Read})",
            "value" => $"unchecked(({p.NativeType}){shape.Read})",
            "text" when shape.Type == "string?" => $"{shape.Read} ?? throw ServerCall.Missing(\"{p.Name}\")",
            "parameters" => $"Wire.Parameters({shape.Read})",
            _ => shape.Read,
        };
    }

    private static bool Access(CodeWriter code, WireBinding b, string? subject)
    {
        foreach (var check in b.Procedure.Checks.Where(c => c.Condition is null && (c.Object == "connect" || subject is not null)))
            code.Line($"session.Allow({(check.Object == "connect" ? "" : subject + ", ")}\"{check.Object}\", \"{check.Permission}\");");
        return true;
    }

    /// <summary>Permissions of a call on a connection that concern an object which is not known before: in a document, or found by the call.</summary>
    private static IEnumerable<WireAccess> ObjectChecks(WireBinding b) => b.Procedure.Checks.Where(c => c.Condition is null && c.Object != "connect");

    private static void ConditionalAccess(CodeWriter code, WireBinding b)
    {
        var first = b.Call.Parameters[0];
        foreach (var check in b.Procedure.Checks.Where(c => c.Condition is not null))
        {
            bool absent = check.Condition![0] == '!';
            var names = (absent ? check.Condition[1..] : check.Condition).Split('|');
            // "!CONFIG|LIVE": needed unless only CONFIG is given.
            var terms = names.Select((n, i) => $"(flags & {Value(b, n)}u) {(absent && i == 0 ? "==" : "!=")} 0");
            var ask = check.Object == "connect" ? "Allow(" : first.ObjectType == "Connection" ? "AllowDefinition(null, " : $"Allow({first.Identifier}, ";
            code.Line($"if ({string.Join(" || ", terms)})").Line($"    session.{ask}\"{check.Object}\", \"{check.Permission}\");");
        }
    }

    private static long Value(WireBinding b, string constant) => b.Call.Model.Enums.SelectMany(e => e.Constants).First(c => c.Name == constant).Value;

    private static void Answer(CodeWriter code, WireBinding b, string wanted)
    {
        var outs = b.OutParameters;
        var many = b.Call.Answers().Count > 1;
        var set = new List<string>();
        int next = 0;
        if (b.Call.Annotation.Return is "value" or "bool" or "text" or "object")
        {
            var shape = XdrShape.Of(b.Wire, b.Answers[0].Field);
            var value = many ? "answer.Value" : "answer";
            set.Add($"{b.Answers[next++].Name} = " + b.Call.Annotation.Return switch
            {
                "value" => $"unchecked(({shape.Type}){value})",
                "bool" => $"{value} ? 1 : 0",
                "object" => $"Wire.From({value})",
                _ => value,
            });
        }
        foreach (var p in outs)
        {
            var value = many ? "answer." + Naming.Field(p.Name) : "answer";
            if (p.Role is "out" or "outSized" && b.StructFields(p) is { } fields)
            {
                for (int i = 0; i < fields.Count; i++, next++)
                    {
                    var name = b.AnswerOf(fields, i);
                    set.Add($"{name} = unchecked(({XdrShape.Of(b.Wire, b.Answers.First(a => a.Name == name).Field).Type}){value}.{Naming.Field(fields[i].Name)})");
                }
                continue;
            }
            List(b, p, value, wanted, set, ref next);
        }
        code.Line($"new {b.AnswerType} {{ {string.Join(", ", set)} }}.Write(w);");
    }

    private static void List(WireBinding b, CallParameter p, string value, string wanted, List<string> set, ref int next)
    {
        var (field, name) = b.Answers[next++];
        var shape = XdrShape.Of(b.Wire, field);
        switch (p.Role)
        {
            case "out":
                set.Add($"{name} = unchecked(({shape.Type}){value})");
                return;
            case "outText":
                set.Add($"{name} = {value}");
                return;
            case "outParameters" or "outParametersAllocated" or "outStats":
                var convert = p.Role == "outStats" ? $"Wire.{(b.Procedure.Name.Contains("Cpu") ? "CpuStats" : "MemoryStats")}" : field.Element!.StartsWith("admin", StringComparison.Ordinal) ? "Wire.AdminParameters" : "Wire.Parameters";
                set.Add(wanted == "nparams" ? $"{name} = {convert}(session.Wanted({value}, wanted))" : $"{name} = {convert}({value})");
                if (next < b.Answers.Count && b.Answers[next].Field.Name == "nparams")
                    set.Add($"{b.Answers[next++].Name} = wanted == 0 ? {value}.Length : 0");
                return;
            case "outNames" or "outNumbers":
                set.Add($"{name} = session.Wanted({value}, wanted)");
                return;
        }
        var all = p.Role switch { "outObjects" => $"Array.ConvertAll({value}, Wire.From)", "outRecords" => $"Wire.Records({value})", _ => value };
        set.Add(wanted == "need_results" ? $"{name} = wanted == 0 ? [] : {all}" : $"{name} = {all}");
        if (next < b.Answers.Count)
            set.Add($"{b.Answers[next].Name} = unchecked(({XdrShape.Of(b.Wire, b.Answers[next++].Field).Type}){value}.Length)");
    }
}
