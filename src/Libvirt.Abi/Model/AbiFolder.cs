using System.Text.Json;
using Libvirt.Abi.Documentation;

namespace Libvirt.Abi.Model;

/// <summary>The folder abi/ of the repository, read on demand.</summary>
public sealed class AbiFolder(string path)
{
    private ApiDescription? api;
    private Texts? texts;

    /// <summary>Absolute or relative path of the folder.</summary>
    public string Path => path;

    /// <summary>api.json: functions, types and constants.</summary>
    public ApiDescription Api => api ??= ApiDescription.Parse(Read("api.json"));

    /// <summary>The folder documentation/: sentences for the headers and the API descriptions.</summary>
    public Texts Texts => texts ??= Texts.Read(System.IO.Path.Combine(path, "documentation"), Api);

    /// <summary>The libraries of version-nodes.json with the symbols of symbols.tsv, without native libvirt's private nodes.</summary>
    public IReadOnlyList<SharedLibrary> ReadLibraries()
    {
        var symbols = ReadTable("symbols.tsv").Select(c => new VersionedSymbol(c[0], c[1], c[2], c[3])).ToLookup(s => s.Library);
        using var document = JsonDocument.Parse(Read("version-nodes.json"));
        var libraries = new List<SharedLibrary>();
        foreach (var library in document.RootElement.EnumerateObject())
        {
            var nodes = library.Value.EnumerateObject()
                .Where(n => n.Name != library.Name && !n.Name.Contains("_PRIVATE_", StringComparison.Ordinal))
                .Select(n => new VersionNode(n.Name, [.. n.Value.EnumerateArray().Select(p => p.GetString()!)]));
            libraries.Add(new SharedLibrary(library.Name, [.. nodes], [.. symbols[library.Name].OrderBy(s => s.Name, StringComparer.Ordinal)]));
        }
        return libraries;
    }

    /// <summary>The rows of a tab-separated file that starts with a heading line.</summary>
    public IEnumerable<string[]> ReadTable(string name) =>
        Read(name).Split('\n').Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t'));

    /// <summary>The text of a file of the folder.</summary>
    public string Read(string name) => File.ReadAllText(System.IO.Path.Combine(path, name));
}
