using System.Text.Json.Serialization;

namespace Libvirt.Abi.Model;

/// <summary>Serialization of api.json without reflection.</summary>
[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = false)]
[JsonSerializable(typeof(ApiDescription))]
internal sealed partial class ApiJson : JsonSerializerContext;
