using System.Text;
using System.Text.Json;

namespace Libvirt.Rpc.Tests.Protocol;

/// <summary>Values of any type of the protocol, the same for the same seed: edges more often than chance would have them.</summary>
internal sealed class ReferenceValues(int seed)
{
    private static readonly string[] Texts = ["", "a", "vm-1", "abc", "abcd", "naïve Größe", "日本語", "\U0001F600 pair", "\uE000\uFFFD", "quote\"<&>'", "tab\tline\n"];
    private static readonly byte[][] Raw = [[0xff], [0xc3, 0x28, 0x41], [0x41, 0x80, 0xbf, 0xfe], [0xed, 0xb2, 0x80], [0xf4, 0x90, 0x80, 0x80, 0x61]];
    private readonly Random _random = new(seed);
    private readonly ReferenceCodec _codec = ReferenceCodec.Instance;

    public object? Of(string type) => Of(ReferenceCodec.FieldOf(type), 0);

    private object? Of(JsonElement field, int depth)
    {
        var xdr = ReferenceCodec.Xdr(field);
        if (ReferenceCodec.Number(xdr) is not null)
            return Number(xdr);
        if (_codec.Type(xdr) is { } type)
            return Of(xdr, type, depth);
        int length = ReferenceCodec.Fixed(field) ?? (int)Math.Min(ReferenceCodec.Most(field), (uint)_random.Next(depth > 2 ? 2 : 4));
        if (ReferenceCodec.Element(field) is { } element)
        {
            if (xdr == "optional")
                return _random.Next(3) == 0 ? null : Of(ReferenceCodec.FieldOf(element), depth + 1);
            var items = new object?[length];
            for (int i = 0; i < length; i++)
                items[i] = Of(ReferenceCodec.FieldOf(element), depth + 1);
            return items;
        }
        if (xdr == "string")
            return Text(ReferenceCodec.Most(field));
        var data = new byte[ReferenceCodec.Fixed(field) ?? (int)Math.Min(ReferenceCodec.Most(field), (uint)_random.Next(9))];
        _random.NextBytes(data);
        return data;
    }

    private object? Of(string name, JsonElement type, int depth)
    {
        switch (ReferenceCodec.Kind(type))
        {
            case "typedef": return Of(type.GetProperty("type"), depth);
            case "enum": return Number("int");
            case "union":
                var arms = type.GetProperty("arms").EnumerateArray().Select(a => a.GetProperty("case").GetInt64()).ToArray();
                long arm = arms[_random.Next(arms.Length)];
                // What is sent of a boolean is 0 or 1.
                return new ReferenceUnion(arm, arm == 6 ? (long)_random.Next(2) : Of(ReferenceCodec.Fields(type, arm).First(), depth + 1));
            default:
                return new ReferenceStructure(name, [.. ReferenceCodec.Fields(type).Select(f => Of(f, depth + 1))]);
        }
    }

    private object Number(string xdr) => xdr switch
    {
        "bool" => (object)(long)_random.Next(2),
        "char" => (object)Pick<long>(0, 1, -1, sbyte.MinValue, sbyte.MaxValue, _random.Next(-128, 128)),
        "unsigned char" => (object)Pick<long>(0, 1, byte.MaxValue, _random.Next(256)),
        "short" => (object)Pick<long>(0, -1, short.MinValue, short.MaxValue),
        "unsigned short" => (object)Pick<long>(0, 1, ushort.MaxValue, _random.Next(65536)),
        "unsigned int" => (object)Pick<long>(0, 1, uint.MaxValue, int.MaxValue, 1L + int.MaxValue, _random.NextInt64(1L << 32)),
        "hyper" => (object)Pick<long>(0, 1, -1, long.MinValue, long.MaxValue, _random.NextInt64()),
        "unsigned hyper" => (object)Pick<ulong>(0, 1, ulong.MaxValue, 1UL << 63, (ulong)_random.NextInt64()),
        "double" => (object)Pick<double>(0, -0.0, 1.5, double.MaxValue, double.Epsilon, double.NegativeInfinity, double.NaN, _random.NextDouble()),
        _ => (object)Pick<long>(0, 1, -1, int.MinValue, int.MaxValue, _random.Next()),
    };

    private T Pick<T>(params ReadOnlySpan<T> of) => of[_random.Next(of.Length)];

    private byte[] Text(uint most)
    {
        var text = _random.Next(4) == 0 ? Raw[_random.Next(Raw.Length)] : Encoding.UTF8.GetBytes(Texts[_random.Next(Texts.Length)]);
        return text.Length <= most ? text : text[..(int)most];
    }
}
