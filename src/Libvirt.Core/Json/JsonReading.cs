using System.Text.Json;

namespace Libvirt.Json;

/// <summary>Makes values of the tokens of System.Text.Json's reader.</summary>
internal static class JsonReading
{
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR</exception>
    public static JsonValue Read(ReadOnlySpan<byte> text, JsonLimits limits)
    {
        if (text.Length > limits.Bytes)
            throw TooLarge(limits);
        // One more level than allowed: then it is us who tell what is wrong.
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = limits.Depth + 1 });
        try
        {
            reader.Read();
            var value = Value(ref reader, text, limits);
            // Anything that follows makes the reader throw.
            reader.Read();
            return value;
        }
        catch (JsonException error)
        {
            throw Malformed(error.LineNumber ?? 0, error.BytePositionInLine ?? 0, "unexpected text");
        }
        catch (InvalidOperationException)
        {
            throw Malformed(text, reader.TokenStartIndex, "text that is not Unicode"); // half of a surrogate pair, or no UTF-8
        }
    }

    /// <summary>The error about size.</summary>
    public static LibvirtException TooLarge(JsonLimits limits) => Error($"it is longer than {limits.Bytes} bytes");

    private static JsonValue Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, JsonLimits limits)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= limits.Depth)
            throw Malformed(text, reader.TokenStartIndex, $"more than {limits.Depth} levels");
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return new JsonString(reader.GetString()!);
            case JsonTokenType.Number:
                return JsonNumber.OfToken(System.Text.Encoding.ASCII.GetString(reader.ValueSpan));
            case JsonTokenType.True or JsonTokenType.False:
                return new JsonBoolean(reader.TokenType == JsonTokenType.True);
            case JsonTokenType.Null:
                return JsonNull.Instance;
            case JsonTokenType.StartArray:
                var array = new JsonArray();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    array.Items.Add(Value(ref reader, text, limits));
                return array;
            default:
                var members = new JsonObject();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    if (members.Has(name))
                        throw Malformed(text, reader.TokenStartIndex, $"duplicate key '{name}'");
                    reader.Read();
                    members.Add(name, Value(ref reader, text, limits));
                }
                return members;
        }
    }

    private static LibvirtException Malformed(ReadOnlySpan<byte> text, long offset, string detail)
    {
        var before = text[..(int)Math.Min(offset, text.Length)];
        return Malformed(before.Count((byte)'\n'), before.Length - before.LastIndexOf((byte)'\n') - 1, detail);
    }

    private static LibvirtException Malformed(long line, long column, string detail) => Error($"line {line + 1}, column {column + 1}: {detail}");

    private static LibvirtException Error(string detail) => LibvirtException.Internal(ErrorDomain.None, "failed to parse JSON: " + detail);
}
