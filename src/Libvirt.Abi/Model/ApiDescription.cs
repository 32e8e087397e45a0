using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Libvirt.Abi.Model;

/// <summary>api.json: everything that the public headers declare.</summary>
public sealed record ApiDescription(
    [property: JsonPropertyName("version")] string Version,
    [property: JsonPropertyName("abi")] string Abi,
    [property: JsonPropertyName("functions")] IReadOnlyList<ApiFunction> Functions,
    [property: JsonPropertyName("variables")] IReadOnlyList<ApiVariable> Variables,
    [property: JsonPropertyName("enums")] IReadOnlyList<ApiEnum> Enums,
    [property: JsonPropertyName("macros")] IReadOnlyList<ApiMacro> Macros,
    [property: JsonPropertyName("header_only_macros")] IReadOnlyList<string> HeaderOnlyMacros,
    [property: JsonPropertyName("typedefs")] IReadOnlyList<ApiTypedef> Typedefs,
    [property: JsonPropertyName("callbacks")] IReadOnlyList<ApiCallback> Callbacks,
    [property: JsonPropertyName("structs")] IReadOnlyList<ApiStruct> Structs,
    [property: JsonPropertyName("opaque")] IReadOnlyList<ApiOpaque> Opaque)
{
    /// <summary>Reads the text of api.json.</summary>
    public static ApiDescription Parse(string text) =>
        JsonSerializer.Deserialize(text, ApiJson.Default.ApiDescription) ?? throw new InvalidDataException("api.json is empty");

    /// <summary>The text of api.json.</summary>
    public string Format()
    {
        var options = new JsonWriterOptions { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, options))
            JsonSerializer.Serialize(writer, this, ApiJson.Default.ApiDescription);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
