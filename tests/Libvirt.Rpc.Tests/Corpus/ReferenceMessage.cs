using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Libvirt.Rpc.Tests.Protocol;

namespace Libvirt.Rpc.Tests.Corpus;

/// <summary>A packet as abi/rpc.json and RFC 4506 say, read without anything of the product.</summary>
internal sealed class ReferenceMessage
{
    private static readonly Dictionary<(uint, int), JsonElement> Procedures = ReferenceCodec.Instance.Facts.GetProperty("programs").EnumerateArray()
        .SelectMany(p => p.GetProperty("procedures").EnumerateArray().Select(q => (p.GetProperty("program").GetUInt32(), q)))
        .ToDictionary(p => (p.Item1, p.q.GetProperty("proc").GetInt32()), p => p.q);

    public ReferenceMessage(ReadOnlySpan<byte> packet)
    {
        int Word(ReadOnlySpan<byte> b, int index) => BinaryPrimitives.ReadInt32BigEndian(b[(index * 4)..]);
        Assert.Equal(packet.Length, Word(packet, 0));
        Program = unchecked((uint)Word(packet, 1));
        Procedure = Word(packet, 3);
        Kind = Word(packet, 4);
        Serial = unchecked((uint)Word(packet, 5));
        Status = Word(packet, 6);
        Facts = Procedures[(Program, Procedure)];
        Body = Kind is 3 && Status != 1 ? null : Status == 1 ? packet.Length > 28 ? "virNetMessageError" : null : Kind is 6 ? "virNetStreamHole"
            : Facts.TryGetProperty(Kind switch { 0 or 4 => "args", 1 or 5 => "ret", _ => "msg" }, out var type) ? type.GetString() : null;
        Payload = packet[28..].ToArray();
    }

    public uint Program { get; }
    public int Procedure { get; }
    public int Kind { get; }
    public uint Serial { get; }
    public int Status { get; }

    /// <summary>The procedure's entry of the data.</summary>
    public JsonElement Facts { get; }

    public string Name => Facts.GetProperty("name").GetString()!;

    /// <summary>The structure of the payload; null when there is none.</summary>
    public string? Body { get; }

    public byte[] Payload { get; }

    /// <summary>
    /// What is compared: procedure, type, status and decoded payload. Serials are left out; process ids and CPU times (the test driver reports the clock) are
    /// masked; lists of named objects come in the order of a hash table and are sorted.
    /// </summary>
    public string Readable()
    {
        var text = new StringBuilder($"{Name} type {Kind} status {Status}\n");
        if (Body is not null)
            text.Append(Text(ReferenceCodec.FieldOf(Body), ReferenceCodec.Instance.Decode(Body, Payload), "body", ""));
        else
            text.Append(Convert.ToHexStringLower(Payload));
        return text.ToString();
    }

    private static string Text(JsonElement field, object? value, string name, string indent)
    {
        var xdr = ReferenceCodec.Xdr(field);
        if (ReferenceCodec.Instance.Type(xdr) is { } type)
            switch (ReferenceCodec.Kind(type))
            {
                case "typedef": return Text(type.GetProperty("type"), value, name, indent);
                case "struct": return $"{indent}{name}:\n" + Parts(xdr, type, (ReferenceStructure)value!, indent + " ");
                case "union":
                    var union = (ReferenceUnion)value!;
                    return Text(ReferenceCodec.Fields(type, union.Arm).First(), union.Value, $"{name}.{union.Arm}", indent);
            }
        if (ReferenceCodec.Element(field) is { } element && value is object?[] list)
        {
            var items = list.Select(i => Text(ReferenceCodec.FieldOf(element), i, "item", indent + " ")).ToList();
            if (HasName(element))
                items.Sort(string.CompareOrdinal);
            return $"{indent}{name}: {items.Count}\n" + string.Concat(items);
        }
        if (value is not null && ReferenceCodec.Element(field) is { } optional)
            return Text(ReferenceCodec.FieldOf(optional), value, name, indent);
        return $"{indent}{name}: {Scalar(xdr, value)}\n";
    }

    private static string Parts(string name, JsonElement type, ReferenceStructure structure, string indent)
    {
        var names = ReferenceCodec.Fields(type).Select((f, i) => f.TryGetProperty("name", out var n) ? n.GetString()! : i.ToString(CultureInfo.InvariantCulture)).ToArray();
        bool masked = structure.Values.Zip(names).Any(p => p is (byte[] text, "field") && Encoding.UTF8.GetString(text) is var f
            && (f.EndsWith("pid", StringComparison.Ordinal) || f.EndsWith("process-id", StringComparison.Ordinal) || f.EndsWith("process-time", StringComparison.Ordinal)));
        _ = name;
        var parts = new StringBuilder();
        foreach (var ((field, value), part) in ReferenceCodec.Fields(type).Zip(structure.Values).Zip(names))
            parts.Append(part == "cpuTime" ? $"{indent}{part}: @TIME@\n" : masked && part == "value" ? $"{indent}{part}: @PID@\n" : Text(field, value, part, indent));
        return parts.ToString();
    }

    private static bool HasName(string element) => ReferenceCodec.Instance.Type(element) is { } type && ReferenceCodec.Kind(type) == "struct"
        && ReferenceCodec.Fields(type).First() is var first && first.TryGetProperty("name", out var name) && name.GetString() == "name";

    private static string Scalar(string xdr, object? value) => value switch
    {
        null => "absent",
        byte[] text when xdr == "string" => Encoding.UTF8.GetString(text),
        byte[] data => Convert.ToHexStringLower(data),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
