using System.Text.Json.Serialization;

namespace Libvirt.Abi.Documentation;

/// <summary>Reading of documentation/ without reflection.</summary>
[JsonSerializable(typeof(HeaderFile))]
[JsonSerializable(typeof(EntryFile))]
[JsonSerializable(typeof(Dictionary<string, string>), TypeInfoPropertyName = "Phrases")]
internal sealed partial class DocumentationJson : JsonSerializerContext;
