using System.Text.RegularExpressions;
using Libvirt.Abi.Model;

namespace Libvirt.Abi.Extract;

/// <summary>The symbol versions of a shared library, as readelf tells them.</summary>
public static partial class SymbolTable
{
    /// <summary>The symbols that a library defines, by name. Symbols of private nodes are left out.</summary>
    public static IReadOnlyList<VersionedSymbol> ReadSymbols(string file, string soname)
    {
        var symbols = new List<VersionedSymbol>();
        foreach (var line in Tool.Run("readelf", "--dyn-syms", "-W", file).Split('\n'))
        {
            // Number, value, size, type, binding, visibility, section, name@@version
            var columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (columns is not [_, _, _, "FUNC" or "OBJECT", "GLOBAL" or "WEAK", "DEFAULT", not "UND" and not "ABS", var name, ..])
                continue;
            var parts = name.Split('@', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 2 && !parts[1].Contains("_PRIVATE_", StringComparison.Ordinal))
                symbols.Add(new VersionedSymbol(soname, parts[0], parts[1], columns[3] == "FUNC" ? "function" : "data"));
        }
        return [.. symbols.OrderBy(s => s.Name, StringComparer.Ordinal)];
    }

    /// <summary>The version nodes that a library defines, in its order, with the nodes each inherits from.</summary>
    public static IReadOnlyList<VersionNode> ReadNodes(string file)
    {
        var nodes = new List<VersionNode>();
        var parents = new List<string>();
        var inside = false;
        foreach (var line in Tool.Run("readelf", "-V", "-W", file).Split('\n'))
        {
            if (line.StartsWith("Version ", StringComparison.Ordinal))
                inside = line.Contains("definition", StringComparison.Ordinal);
            if (!inside)
                continue;
            if (Definition().Match(line) is { Success: true } definition)
                nodes.Add(new VersionNode(definition.Groups[1].Value, parents = []));
            else if (Parent().Match(line) is { Success: true } parent)
                parents.Add(parent.Groups[1].Value);
        }
        return nodes;
    }

    [GeneratedRegex(@"Rev: .* Name: (\S+)")]
    private static partial Regex Definition();

    [GeneratedRegex(@"Parent \d+: (\S+)")]
    private static partial Regex Parent();
}
