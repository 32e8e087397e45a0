using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Libvirt.Abi.Model;

namespace Libvirt.Abi.Documentation;

/// <summary>The folder abi/documentation: every sentence of the headers and API descriptions that is not made from a name.</summary>
public sealed class Texts
{
    private readonly Dictionary<string, Entry> entries = [];
    private readonly Phrases phrases;

    private Texts(IReadOnlyList<PublicHeader> headers, Phrases phrases)
    {
        Headers = headers;
        this.phrases = phrases;
    }

    /// <summary>The public headers, each after those that it needs.</summary>
    public IReadOnlyList<PublicHeader> Headers { get; }

    /// <summary>The names that have entries; a test compares them with the API.</summary>
    public IReadOnlyCollection<string> Names => entries.Keys;

    /// <summary>Reads the folder.</summary>
    public static Texts Read(string folder, ApiDescription api)
    {
        var headers = Parse(Path.Combine(folder, "headers.json"), DocumentationJson.Default.HeaderFile).Headers;
        var parameters = Parse(Path.Combine(folder, "parameters.json"), DocumentationJson.Default.Phrases);
        var texts = new Texts(headers, new Phrases(api, parameters));
        foreach (var header in headers)
        {
            var path = Path.Combine(folder, header.Name + ".json");
            if (!File.Exists(path))
                continue;
            foreach (var (name, entry) in Parse(path, DocumentationJson.Default.EntryFile).Entries)
                texts.entries.Add(name, entry);
        }
        return texts;
    }

    /// <summary>What a function or callback does.</summary>
    public string Function(string name) => Find(name)?.Text ?? phrases.Function(name);

    /// <summary>What a parameter stands for.</summary>
    public string Parameter(string function, ApiParameter parameter) =>
        Find(function)?.Parameters.GetValueOrDefault(parameter.Name) ?? phrases.Parameter(function, parameter);

    /// <summary>What a function returns; empty for void.</summary>
    public string Returns(string name, string type) => Find(name)?.Returns ?? phrases.Returns(name, type);

    /// <summary>What a type, macro or constant is; empty if its name says it all.</summary>
    public string Other(string name) => Find(name)?.Text ?? "";

    /// <summary>What a member of a structure holds; empty if its name says it all.</summary>
    public string Member(string structure, string member) => Find(structure)?.Parameters.GetValueOrDefault(member) ?? "";

    private Entry? Find(string name) => entries.GetValueOrDefault(name);

    private static T Parse<T>(string path, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), type) ?? throw new InvalidDataException($"{path} is empty");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }
}
