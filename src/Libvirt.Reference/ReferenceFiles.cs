using Libvirt.Documents.Schema;
using Libvirt.Reference.Pages;
using Libvirt.Reference.Schemas;

namespace Libvirt.Reference;

/// <summary>The files that follow from the declarations: schemas/*.rng and docs/reference/*.md.</summary>
internal static class ReferenceFiles
{
    /// <summary>Path below the root of the repository, and text.</summary>
    public static SortedDictionary<string, string> All()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, schema) in SchemaCatalog.Installed)
            files.Add($"schemas/{name}.rng", RelaxNgWriter.Write(schema));
        foreach (var type in SchemaRows.Instance.Types.Values)
            if (type.Root.Length > 0)
                files.Add($"docs/reference/{type.Root}.md", ReferencePage.Write(type));
        files.Add("docs/reference/datatypes.md", ReferencePage.WriteDatatypes());
        return files;
    }

    /// <summary>The files that are not what the declarations say, or are not generated at all.</summary>
    public static IEnumerable<string> Stale(string root)
    {
        var files = All();
        foreach (var (path, text) in files)
            if (!File.Exists(Path.Combine(root, path)) || File.ReadAllText(Path.Combine(root, path)) != text)
                yield return path;
        foreach (var folder in new[] { "schemas", "docs/reference" })
            foreach (var file in Directory.EnumerateFiles(Path.Combine(root, folder), "*.*"))
                if (!file.EndsWith("meson.build", StringComparison.Ordinal) && !files.ContainsKey(folder + "/" + Path.GetFileName(file)))
                    yield return folder + "/" + Path.GetFileName(file);
    }

    /// <summary>Writes all, and removes what is no longer generated.</summary>
    public static void Emit(string root)
    {
        foreach (var (path, text) in All())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
            File.WriteAllText(Path.Combine(root, path), text);
        }
        foreach (var path in Stale(root).ToList())
            File.Delete(Path.Combine(root, path));
    }
}
