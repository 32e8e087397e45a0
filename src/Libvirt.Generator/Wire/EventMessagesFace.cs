using Libvirt.Generator.Abi;
using Libvirt.Generator.Faces;

namespace Libvirt.Generator.Wire;

/// <summary>Events as messages: which procedure carries which event, and the event's payload as its fields.</summary>
internal static class EventMessagesFace
{
    private sealed record Entry(string Family, string Event, int Id, AbiCallback Callback, WireProcedure Procedure, WireProcedure? Legacy);

    public static IEnumerable<(string Name, string Text)> Generate(AbiModel model)
    {
        var entries = Entries(model).ToList();
        var code = CodeWriter.File("events from abi/").Line("using System;").Line("using Libvirt.Rpc.Xdr;").Line().Line("namespace Libvirt.Rpc.Protocol;").Line();
        code.Line("/// <summary>Events as messages of the program remote.</summary>").Open("public static class EventMessages");
        Procedures(code, "Procedure", "The procedure that carries an event to a client that registers by number; 0 when there is none.", entries.Select(e => (e, e.Procedure.Number)));
        Procedures(code, "LegacyProcedure", "The procedure that carries an event to a client that registers in the old way; 0 when there is none.", entries.Where(e => e.Legacy is not null).Select(e => (e, e.Legacy!.Number)));
        Write(code, model, entries, legacy: false);
        Write(code, model, entries, legacy: true);
        Read(code, model, entries);
        yield return ("EventMessages", code.Close().ToString());
    }

    private static IEnumerable<Entry> Entries(AbiModel model)
    {
        var remote = model.Wire.Programs.First(p => p.Name == "remote").Procedures.Where(p => p.Direction == "event").ToDictionary(p => p.CName);
        foreach (var (family, events) in model.Events)
            foreach (var (name, callback) in events)
            {
                int cut = name.IndexOf("_EVENT_ID_", StringComparison.Ordinal);
                var prefix = "REMOTE_PROC_" + name["VIR_".Length..cut] + "_EVENT_";
                var suffix = name[(cut + "_EVENT_ID_".Length)..];
                var plain = remote.GetValueOrDefault(prefix + suffix);
                var procedure = remote.GetValueOrDefault(prefix + "CALLBACK_" + suffix) ?? plain
                    ?? throw new InvalidOperationException($"abi/rpc.json has no message for {name}");
                int id = (int)model.Enums.SelectMany(e => e.Constants).First(c => c.Name == name).Value;
                yield return new(char.ToUpperInvariant(family[0]) + family[1..], name, id, model.EventCallbacks.First(c => c.Name == callback), procedure,
                    plain is not null && plain != procedure ? plain : null);
            }
    }

    private static void Procedures(CodeWriter code, string name, string summary, IEnumerable<(Entry Entry, int Number)> rows)
    {
        code.Line($"/// <summary>{summary}</summary>").Open($"public static int {name}(EventFamily family, int id) => (family, id) switch");
        foreach (var (e, number) in rows)
            code.Line($"(EventFamily.{e.Family}, {e.Id}) => {number},");
        code.Line("_ => 0,").Close(";").Line();
    }

    /// <summary>The message's fields with their paths, without the callback's number: the subject, then what belongs to the payload.</summary>
    private static (string Subject, WireField SubjectField, List<(string Path, WireField Field)> Others) Fields(AbiModel model, WireProcedure procedure)
    {
        var flat = new List<(string Path, WireField Field)>();
        foreach (var (f, i) in model.Wire.Fields(procedure.Message).Select((f, i) => (f, i)))
            if (f.Name == "callbackID")
                continue;
            else if (f.Xdr.EndsWith("_msg", StringComparison.Ordinal))
                flat.AddRange(model.Wire.Fields(f.Xdr).Select((inner, j) => ("Msg." + MessagesFace.Field(inner, j), inner)));
            else
                flat.Add((MessagesFace.Field(f, i), f));
        var subject = flat.First(f => f.Field.Xdr.StartsWith("remote_nonnull_", StringComparison.Ordinal) && f.Field.Xdr != "remote_nonnull_string");
        return (subject.Path, subject.Field, [.. flat.Where(f => f != subject)]);
    }

    private static void Write(CodeWriter code, AbiModel model, List<Entry> entries, bool legacy)
    {
        code.Line($"/// <summary>Appends an event{(legacy ? ", as a client that registered in the old way expects it" : "")}.</summary>");
        code.Open($"public static void Write{(legacy ? "Legacy" : "")}(XdrWriter w{(legacy ? "" : ", int callback")}, ObjectEvent e, LibvirtObject subject)").Open("switch (e.Family, e.Id)");
        foreach (var e in entries.Where(e => !legacy || e.Legacy is not null))
        {
            var procedure = legacy ? e.Legacy! : e.Procedure;
            var (subject, field, rest) = Fields(model, procedure);
            var payload = EventsFace.RecordFields(e.Callback);
            code.Open($"case (EventFamily.{e.Family}, {e.Id}):");
            if (payload.Count > 0 && rest.Count > 0)
                code.Line($"var p{e.Id} = ({EventsFace.RecordName(e.Callback)})e.Payload;");
            var type = model.Wire.Types[procedure.Message!].Name;
            code.Line($"var m = new {type}();");
            if (!legacy)
                code.Line("m.CallbackID = callback;");
            code.Line($"m.{subject} = Wire.From(({ObjectType(field)})subject);");
            for (int i = 0; i < rest.Count && i < payload.Count; i++)
                code.Line($"m.{rest[i].Path} = {ToWire(model, $"p{e.Id}.{payload[i].Name}", payload[i].Type, rest[i].Field)};");
            code.Line("m.Write(w);").Line("return;").Close();
        }
        code.Line("default: throw new InvalidOperationException($\"event {e.Family} {e.Id}\");").Close().Close().Line();
    }

    private static string ObjectType(WireField field) => field.Xdr["remote_nonnull_".Length..] switch
    {
        "domain" => "Domain", "network" => "Network", "storage_pool" => "StoragePool", "node_device" => "NodeDevice", "secret" => "Secret", var other => throw new InvalidOperationException(other),
    };

    private static string ToWire(AbiModel model, string value, string managed, WireField field)
    {
        var shape = XdrShape.Of(model.Wire, field);
        return managed switch
        {
            "string?" => shape.Type == "string" ? value + " ?? \"\"" : value,
            "IReadOnlyList<TypedParameter>" => $"Wire.Parameters([.. {value}])",
            "GraphicsAddress?" => $"Wire.From({value})",
            "IReadOnlyList<GraphicsIdentity>" => $"Wire.From({value})",
            _ => $"unchecked(({shape.Type}){value})",
        };
    }

    private static string FromWire(string value, string managed) => managed switch
    {
        "string?" => value,
        "IReadOnlyList<TypedParameter>" => $"Wire.Parameters({value})",
        "GraphicsAddress?" => $"Wire.To({value})",
        "IReadOnlyList<GraphicsIdentity>" => $"Wire.To({value})",
        _ => $"unchecked(({managed}){value})",
    };

    private static void Read(CodeWriter code, AbiModel model, List<Entry> entries)
    {
        code.Line("/// <summary>Takes an event of a client that registers by number; null when the procedure carries none.</summary>");
        code.Open("public static (int Callback, ObjectEvent Event)? Read(int procedure, ref XdrReader r)").Open("switch (procedure)");
        foreach (var e in entries)
        {
            var (subject, field, rest) = Fields(model, e.Procedure);
            var payload = EventsFace.RecordFields(e.Callback);
            code.Open($"case {e.Procedure.Number}:");
            code.Line($"var m = {model.Wire.Types[e.Procedure.Message!].Name}.Read(ref r);").Line("r.End();").Line($"var s = m.{subject};");
            var arguments = payload.Select((p, i) => i < rest.Count ? FromWire("m." + rest[i].Path, p.Type) : "default");
            var made = $"new {EventsFace.RecordName(e.Callback)}({string.Join(", ", arguments)})";
            var id = $"({e.Family}EventID){e.Id}";
            code.Line("return (m.CallbackID, ObjectEvent.Of(" + ObjectType(field) switch
            {
                "Domain" => "s.Name, s.Uuid, s.Id, ",
                "NodeDevice" => "s.Name, ",
                "Secret" => "s.Uuid, s.UsageType, s.UsageID, ",
                _ => "s.Name, s.Uuid, ",
            } + $"{id}, {made}));").Close();
        }
        code.Line("default: return null;").Close().Close();
    }
}
