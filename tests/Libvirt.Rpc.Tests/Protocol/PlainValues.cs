using System.Text.Json;

namespace Libvirt.Rpc.Tests.Protocol;

/// <summary>Arguments that no check refuses: ones, short texts, one element, flags as wanted.</summary>
internal static class PlainValues
{
    public static byte[] Encode(string? type, uint flags = 0)
        => type is null ? [] : ReferenceCodec.Instance.Encode(type, Of(ReferenceCodec.FieldOf(type), flags));

    /// <summary>The bytes of the first field of a structure.</summary>
    public static byte[] EncodeFirst(string type)
    {
        var first = ReferenceCodec.Fields(ReferenceCodec.Instance.Type(type)!.Value).First();
        var bytes = PlainValues.Encode(type);
        int length = Length(first);
        return bytes[..length];
    }

    private static int Length(JsonElement field)
    {
        var inner = field;
        while (ReferenceCodec.Instance.Type(ReferenceCodec.Xdr(inner)) is { } type && ReferenceCodec.Kind(type) == "typedef")
            inner = type.GetProperty("type");
        var xdr = ReferenceCodec.Xdr(inner);
        // Alone in a list, whose length is known: the element's bytes are what remains.
        return ReferenceCodec.Instance.Type(xdr) is not null ? ReferenceCodec.Instance.Encode(xdr, Of(ReferenceCodec.FieldOf(xdr), 0)).Length
            : xdr == "optional" ? 4 + ReferenceCodec.Instance.Encode(ReferenceCodec.Element(inner)!, Of(ReferenceCodec.FieldOf(ReferenceCodec.Element(inner)!), 0)).Length
            : xdr == "string" ? 8 : xdr == "opaque[]" ? 16 : throw new InvalidOperationException(xdr);
    }

    private static object? Of(JsonElement field, uint flags)
    {
        var xdr = ReferenceCodec.Xdr(field);
        var name = field.TryGetProperty("name", out var n) ? n.GetString() : null;
        switch (xdr)
        {
            case "hyper": return 1L;
            case "unsigned hyper": return name == "flags" ? (ulong)flags : 1UL;
            case "double": return 1.0;
            case "string": return "x"u8.ToArray();
            case "optional": return Of(ReferenceCodec.FieldOf(ReferenceCodec.Element(field)!), flags);
        }
        if (ReferenceCodec.Number(xdr) is not null)
            return name == "flags" ? (long)flags : 1L;
        if (ReferenceCodec.Instance.Type(xdr) is { } type)
            return ReferenceCodec.Kind(type) switch
            {
                "typedef" => Of(type.GetProperty("type"), flags),
                "enum" => 1L,
                "union" => new ReferenceUnion(1, 1L),
                _ => new ReferenceStructure(xdr, [.. ReferenceCodec.Fields(type).Select(f => Of(f, flags))]),
            };
        int count = ReferenceCodec.Fixed(field) ?? 1;
        return ReferenceCodec.Element(field) is { } element
            ? Enumerable.Range(0, count).Select(_ => Of(ReferenceCodec.FieldOf(element), flags)).ToArray()
            : Enumerable.Repeat((byte)'x', count).ToArray();
    }
}
