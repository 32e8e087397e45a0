using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text.Json;

namespace Libvirt.Rpc.Tests.Protocol;

/// <summary>
/// XDR a second time, without anything of the product: driven by abi/rpc.json while it runs. Numbers are <see cref="long"/>, <see cref="ulong"/> (unsigned hyper)
/// or <see cref="double"/>, strings and opaque data byte[], lists object?[], an absent optional null, structures <see cref="ReferenceStructure"/>, unions
/// <see cref="ReferenceUnion"/>.
/// </summary>
internal sealed class ReferenceCodec
{
    private static readonly ConcurrentDictionary<string, JsonElement> FieldsOf = new();
    private readonly JsonElement _types;
    private readonly List<byte> _out = [];

    /// <summary>The codec of the repository's data, one for every thread.</summary>
    public static ReferenceCodec Instance => _instance ??= new();

    [ThreadStatic] private static ReferenceCodec? _instance;

    private ReferenceCodec()
    {
        Facts = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Abi, "rpc.json"))).RootElement;
        _types = Facts.GetProperty("types");
    }

    /// <summary>abi/rpc.json.</summary>
    public JsonElement Facts { get; }

    /// <summary>All structures by their C names.</summary>
    public IEnumerable<string> Structures => _types.EnumerateObject().Where(t => Kind(t.Value) == "struct").Select(t => t.Name);

    /// <summary>Every word in the last encoding that says how much follows: its position, the most that the protocol allows, and whether it is an optional's.</summary>
    public List<(int Position, uint Most, bool IsOptional)> Lengths { get; } = [];

    /// <summary>A type; null when the name is one of XDR itself.</summary>
    public JsonElement? Type(string name) => _types.TryGetProperty(name, out var type) ? type : null;

    /// <summary>Fields of a structure, or the fields of an arm of a union.</summary>
    public static IEnumerable<JsonElement> Fields(JsonElement type, long arm = 0) => Kind(type) == "union"
        ? type.GetProperty("arms").EnumerateArray().First(a => a.GetProperty("case").GetInt64() == arm).GetProperty("fields").EnumerateArray()
        : type.GetProperty("fields").EnumerateArray();

    public static string Kind(JsonElement type) => type.GetProperty("kind").GetString()!;

    public static string Xdr(JsonElement field) => field.GetProperty("xdr").GetString()!;

    public static string? Element(JsonElement field) => field.TryGetProperty("element", out var e) && e.ValueKind == JsonValueKind.String ? e.GetString() : null;

    public static uint Most(JsonElement field) => field.TryGetProperty("max", out var m) && m.ValueKind == JsonValueKind.Number ? m.GetUInt32() : Xdr(field) == "optional" ? 1u : uint.MaxValue;

    public static int? Fixed(JsonElement field) => field.TryGetProperty("length", out var m) && m.ValueKind == JsonValueKind.Number ? m.GetInt32() : null;

    /// <summary>A field of a type, for elements of lists.</summary>
    public static JsonElement FieldOf(string xdr) => FieldsOf.GetOrAdd(xdr, x => JsonSerializer.SerializeToElement(new { xdr = x }));

    public byte[] Encode(string type, object? value)
    {
        _out.Clear();
        Lengths.Clear();
        Put(FieldOf(type), value);
        return [.. _out];
    }

    public object? Decode(string type, ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        var value = Get(FieldOf(type), bytes, ref at);
        Assert.Equal(bytes.Length, at);
        return value;
    }

    private void Put(JsonElement field, object? value)
    {
        var xdr = Xdr(field);
        if (Number(xdr) is { } bytes)
        {
            PutNumber(bytes, value!);
            return;
        }
        if (Type(xdr) is { } type)
        {
            PutType(type, value);
            return;
        }
        if (Fixed(field) is null)
            Lengths.Add((_out.Count, Most(field), xdr == "optional"));
        if (Element(field) is { } element)
        {
            object?[] items = xdr == "optional" ? value is null ? [] : [value] : (object?[])value!;
            if (Fixed(field) is null)
                PutNumber(4, (long)items.Length);
            foreach (var item in items)
                Put(FieldOf(element), item);
            return;
        }
        var data = (byte[])value!;
        if (Fixed(field) is null)
            PutNumber(4, (long)data.Length);
        _out.AddRange(data);
        _out.AddRange(new byte[-data.Length & 3]);
    }

    private void PutType(JsonElement type, object? value)
    {
        switch (Kind(type))
        {
            case "typedef": Put(type.GetProperty("type"), value); break;
            case "enum": PutNumber(4, value!); break;
            case "union":
                var union = (ReferenceUnion)value!;
                PutNumber(4, union.Arm);
                Put(Fields(type, union.Arm).First(), union.Value);
                break;
            default:
                foreach (var (field, part) in Fields(type).Zip(((ReferenceStructure)value!).Values))
                    Put(field, part);
                break;
        }
    }

    private void PutNumber(int bytes, object value)
    {
        ulong bits = value switch { ulong u => u, double d => BitConverter.DoubleToUInt64Bits(d), long l => unchecked((ulong)l), _ => throw new InvalidCastException(value.GetType().Name) };
        for (int shift = bytes * 8 - 8; shift >= 0; shift -= 8)
            _out.Add((byte)(bits >> shift));
    }

    private object? Get(JsonElement field, ReadOnlySpan<byte> b, ref int at)
    {
        var xdr = Xdr(field);
        if (Number(xdr) is not null)
            return GetNumber(xdr, b, ref at);
        if (Type(xdr) is { } type)
            return GetType(xdr, type, b, ref at);
        long count = Fixed(field) ?? (long)GetNumber("unsigned int", b, ref at);
        Assert.True(Fixed(field) is not null || count <= Most(field), $"{count} elements, at most {Most(field)}");
        if (Element(field) is not { } element)
        {
            var data = b.Slice(at, (int)count).ToArray();
            at += (int)count + (-(int)count & 3);
            return data;
        }
        var items = new object?[count];
        for (int i = 0; i < count; i++)
            items[i] = Get(FieldOf(element), b, ref at);
        return xdr == "optional" ? items.FirstOrDefault() : items;
    }

    private object? GetType(string name, JsonElement type, ReadOnlySpan<byte> b, ref int at)
    {
        switch (Kind(type))
        {
            case "typedef": return Get(type.GetProperty("type"), b, ref at);
            case "enum": return GetNumber("int", b, ref at);
            case "union":
                long arm = (long)GetNumber("int", b, ref at);
                return new ReferenceUnion(arm, Get(Fields(type, arm).First(), b, ref at));
        }
        var values = new List<object?>();
        foreach (var field in Fields(type))
            values.Add(Get(field, b, ref at));
        return new ReferenceStructure(name, [.. values]);
    }

    private static object GetNumber(string xdr, ReadOnlySpan<byte> b, ref int at)
    {
        var data = b[at..];
        at += Number(xdr)!.Value;
        return xdr switch
        {
            "hyper" => (object)BinaryPrimitives.ReadInt64BigEndian(data),
            "unsigned hyper" => BinaryPrimitives.ReadUInt64BigEndian(data),
            "double" => BinaryPrimitives.ReadDoubleBigEndian(data),
            "unsigned int" or "unsigned char" or "unsigned short" => (long)BinaryPrimitives.ReadUInt32BigEndian(data),
            _ => (long)BinaryPrimitives.ReadInt32BigEndian(data),
        };
    }

    /// <summary>The bytes of a number; null when the type is none.</summary>
    public static int? Number(string xdr) => xdr switch
    {
        "int" or "enum" or "bool" or "char" or "short" or "unsigned int" or "unsigned char" or "unsigned short" => 4,
        "hyper" or "unsigned hyper" or "double" => 8,
        _ => null,
    };
}
