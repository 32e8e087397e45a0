using System.Text.Json;
using System.Xml.Linq;

namespace Libvirt.Cpu.Tests.Corpus;

/// <summary>The files that the lines of a manifest name.</summary>
/// <param name="Folder">Where they are.</param>
public readonly record struct CaseFiles(string Folder)
{
    /// <summary>The text of a file that a member names.</summary>
    public string Read(JsonElement parent, string member) => Read(parent.GetProperty(member).GetString()!);

    /// <summary>The text of a file.</summary>
    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>The cpu elements of a file, each as text.</summary>
    public string[] ReadCpus(string path)
        => [.. XDocument.Parse(Read(path), LoadOptions.PreserveWhitespace).Root!.Elements("cpu").Select(e => e.ToString(SaveOptions.DisableFormatting))];
}
