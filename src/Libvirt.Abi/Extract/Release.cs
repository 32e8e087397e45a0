using System.Text;
using Libvirt.Abi.Emit;
using Libvirt.Abi.Model;

namespace Libvirt.Abi.Extract;

/// <summary>A libvirt release as a distribution packages it: headers, API descriptions and libraries below one folder.</summary>
/// <param name="root">The folder that holds usr/.</param>
public sealed class Release(string root)
{
    private static readonly string[] Sonames = ["libvirt.so.0", "libvirt-qemu.so.0", "libvirt-lxc.so.0", "libvirt-admin.so.0"];

    /// <summary>The files of abi/ that a release decides.</summary>
    /// <param name="old">What is there: facts that a release does not tell are kept.</param>
    public IEnumerable<GeneratedFile> Read(AbiFolder old)
    {
        var api = Extraction.Run(Path.Combine(root, "usr/include/libvirt"), Path.Combine(root, "usr/share/libvirt/api"));
        var libraries = Sonames.ToDictionary(s => s, FindLibrary);
        yield return new("abi/api.json", api.Format());
        yield return new("abi/symbols.tsv", Symbols(libraries));
        yield return new("abi/version-nodes.json", Nodes(libraries));
        yield return new("abi/typed-params.tsv", TypedParameters(api));
        yield return new("abi/acl.tsv", AccessControl(api));
        foreach (var table in ErrorTables.Merge(api, old))
            yield return table;
    }

    private string FindLibrary(string soname) =>
        Directory.EnumerateFiles(Path.Combine(root, "usr"), soname, SearchOption.AllDirectories).Order(StringComparer.Ordinal).FirstOrDefault()
        ?? throw new InvalidDataException($"there is no {soname} below {root}/usr: unpack the library packages beside the headers");

    private static string Symbols(Dictionary<string, string> libraries)
    {
        var text = new StringBuilder("library\tsymbol\tversion\tkind\n");
        foreach (var symbol in libraries.OrderBy(l => l.Key, StringComparer.Ordinal).SelectMany(l => SymbolTable.ReadSymbols(l.Value, l.Key)))
            text.Append($"{symbol.Library}\t{symbol.Name}\t{symbol.Version}\t{symbol.Kind}\n");
        return text.ToString();
    }

    private static string Nodes(Dictionary<string, string> libraries)
    {
        var text = new StringBuilder("{\n");
        text.AppendJoin(",\n", Sonames.Select(soname =>
            $" \"{soname}\": {{\n" + string.Join(",\n", SymbolTable.ReadNodes(libraries[soname]).Select(Node)) + "\n }"));
        return text.Append("\n}\n").ToString();
    }

    private static string Node(VersionNode node) => node.Parents.Count == 0
        ? $"  \"{node.Name}\": []"
        : $"  \"{node.Name}\": [\n" + string.Join(",\n", node.Parents.Select(p => $"   \"{p}\"")) + "\n  ]";

    private static string TypedParameters(ApiDescription api)
    {
        var text = new StringBuilder();
        foreach (var macro in api.Macros.Where(m => m.Kind == "string"))
            text.Append($"{macro.Name}\t{macro.Value}\t{macro.Header}\t{macro.Since}\n");
        return text.ToString();
    }

    private static string AccessControl(ApiDescription api)
    {
        var text = new StringBuilder("function\tkind\tobject\tpermission\tcondition\n");
        foreach (var function in api.Functions.Where(f => f.Acl is not null).OrderBy(f => f.Header, StringComparer.Ordinal).ThenBy(f => f.Name, StringComparer.Ordinal))
        {
            foreach (var check in function.Acl!.Checks)
                text.Append($"{function.Name}\tcheck\t{check.Object}\t{check.Permission}\t{check.Condition}\n");
            foreach (var filter in function.Acl.Filters)
                text.Append($"{function.Name}\tfilter\t{filter.Object}\t{filter.Permission}\t\n");
        }
        return text.ToString();
    }
}
