using System.Text;
using Libvirt.Abi.Model;

namespace Libvirt.Abi.Emit;

/// <summary>Writes the linker version script of each library: which symbols it exports, under which nodes.</summary>
public static class VersionScriptWriter
{
    /// <summary>The scripts lib/NAME.map of all <paramref name="libraries"/>.</summary>
    public static IEnumerable<GeneratedFile> Write(IReadOnlyList<SharedLibrary> libraries)
    {
        var siblings = libraries.Where(l => l.IsSibling).SelectMany(l => l.Symbols).Select(s => SharedLibrary.PrivatePrefix + s.Name);
        foreach (var library in libraries)
            yield return new GeneratedFile($"lib/{library.BaseName}.map", WriteOne(library, library.IsSibling ? [] : [.. siblings]));
    }

    private static string WriteOne(SharedLibrary library, IReadOnlyList<string> privateSymbols)
    {
        var text = new StringBuilder();
        text.Append($"# Generated from abi/ by `./run abi emit`. Symbol versions of {library.Soname}.\n");
        var byNode = library.Symbols.ToLookup(s => s.Version);
        var declared = library.Nodes.Select(n => n.Name).ToHashSet();
        foreach (var symbol in library.Symbols.Where(s => !declared.Contains(s.Version)))
            throw new InvalidDataException($"symbols.tsv: {symbol.Name} of {library.Soname} names the node {symbol.Version}, which version-nodes.json lacks");
        var first = true;
        foreach (var node in library.Nodes)
        {
            text.Append($"\n{node.Name} {{\n");
            var names = byNode[node.Name].Select(s => s.Name).Order(StringComparer.Ordinal).ToList();
            if (names.Count > 0)
                text.Append("  global:\n").AppendJoin("", names.Select(n => $"    {n};\n"));
            if (first)
                text.Append("  local:\n    *;\n");
            first = false;
            text.Append('}').AppendJoin("", node.Parents.Select(p => " " + p)).Append(";\n");
        }
        if (privateSymbols.Count > 0)
        {
            text.Append("\n# For the small libraries that are installed beside this one; not an interface.\n");
            text.Append($"{SharedLibrary.PrivateNode} {{\n  global:\n").AppendJoin("", privateSymbols.Order(StringComparer.Ordinal).Select(n => $"    {n};\n"));
            text.Append("};\n");
        }
        return text.ToString();
    }
}
