using System.Text.Json.Serialization;

namespace Libvirt.Abi.Documentation;

/// <summary>A file of documentation/: the hand-written entries of one header.</summary>
internal sealed record EntryFile([property: JsonPropertyName("entries")] IReadOnlyDictionary<string, Entry> Entries);
