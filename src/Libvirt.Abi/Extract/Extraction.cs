using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Libvirt.Abi.Model;

namespace Libvirt.Abi.Extract;

/// <summary>Turns a folder of public headers into the description of api.json.</summary>
public sealed class Extraction
{
    private readonly HeaderFolder headers;
    private readonly ReleaseNotes notes;
    private readonly List<Declaration> declarations;
    private readonly Dictionary<string, JsonElement> records = [];
    private readonly Dictionary<string, long> measured = [];
    private readonly HashSet<string> withoutSentinels;
    private readonly List<MacroDefinition> macros;

    private Extraction(HeaderFolder headers, ReleaseNotes notes)
    {
        this.headers = headers;
        this.notes = notes;
        declarations = [.. SyntaxTree.Declarations(headers.Parse(""), headers).Where(d => d.Header is not null)];
        foreach (var d in declarations.Where(d => d.Kind == "RecordDecl" && d.Node.TryGetProperty("completeDefinition", out _)))
            records[d.Name] = d.Node;
        withoutSentinels = [.. SyntaxTree.Declarations(headers.Parse("", sentinels: false), headers)
            .Where(d => d.Header is not null && d.Kind == "EnumDecl").SelectMany(d => SyntaxTree.Constants(d.Node)).Select(c => c.Name)];
        macros = [.. MacroDefinition.Read(headers.Preprocess(), headers).Where(m => m.Body.Length > 0)];
    }

    /// <summary>Reads everything.</summary>
    /// <param name="headerFolder">The folder with libvirt.h.</param>
    /// <param name="descriptionFolder">The folder with libvirt-api.xml of the same release.</param>
    public static ApiDescription Run(string headerFolder, string descriptionFolder)
    {
        using var headers = new HeaderFolder(headerFolder);
        return new Extraction(headers, new ReleaseNotes(descriptionFolder)).Describe();
    }

    private ApiDescription Describe()
    {
        var structs = Typedefs().Where(t => RecordOf(t) is { } tag && records.ContainsKey(tag)).ToList();
        Measure(structs);
        var number = measured["m:LIBVIR_VERSION_NUMBER"];
        return new ApiDescription(
            $"{number / 1000000}.{number / 1000 % 1000}.{number % 1000}", "x86_64-linux-gnu LP64",
            InOrder(declarations.Where(d => d.Kind == "FunctionDecl").Select(Function), f => f.Library, f => f.Name),
            [.. declarations.Where(d => d.Kind == "VarDecl").Select(d =>
                new ApiVariable(d.Name, d.Header!, LibraryOf(d.Header!), notes.Since(d.Name), SyntaxTree.Type(d.Node)))],
            InOrder(Enums(), e => e.Library, e => e.Constants[0].Name),
            InOrder(macros.Where(m => notes.Knows(m.Name)).Select(Macro), m => m.Library, m => m.Name),
            [.. macros.Where(m => !notes.Knows(m.Name)).Select(m => m.Name).Append("VIR_ENUM_SENTINELS").Distinct().Order(StringComparer.Ordinal)],
            InOrder(Typedefs().Where(t => RecordOf(t) is null && !IsCallback(t)).Select(Typedef), t => t.Library, t => t.Name),
            InOrder(Typedefs().Where(IsCallback).Select(Callback), c => c.Library, c => c.Name),
            InOrder(structs.Select(Struct), s => s.Library, s => s.Name),
            InOrder(Typedefs().Where(t => RecordOf(t) is { } tag && !records.ContainsKey(tag)).Select(t =>
                new ApiOpaque(t.Name, t.Header!, LibraryOf(t.Header!), notes.Since(t.Name), SyntaxTree.Type(t.Node))), o => o.Library, o => o.Name));
    }

    /// <summary>The soname of the library that a header belongs to.</summary>
    public static string LibraryOf(string header) => Path.GetFileNameWithoutExtension(header) switch
    {
        "libvirt-qemu" or "libvirt-lxc" or "libvirt-admin" => Path.GetFileNameWithoutExtension(header) + ".so.0",
        _ => SharedLibrary.Main,
    };

    private IEnumerable<Declaration> Typedefs() => declarations.Where(d => d.Kind == "TypedefDecl");

    private static bool IsCallback(Declaration typedef) => SyntaxTree.Type(typedef.Node).Contains("(*)", StringComparison.Ordinal);

    private static string? RecordOf(Declaration typedef) =>
        SyntaxTree.Type(typedef.Node) is var type && type.StartsWith("struct ", StringComparison.Ordinal) && !type.Contains('*') ? type[7..] : null;

    private static IReadOnlyList<T> InOrder<T>(IEnumerable<T> entries, Func<T, string> library, Func<T, string> name)
    {
        string[] libraries = [SharedLibrary.Main, "libvirt-qemu.so.0", "libvirt-lxc.so.0", "libvirt-admin.so.0"];
        return [.. entries.OrderBy(e => Array.IndexOf(libraries, library(e))).ThenBy(name, StringComparer.Ordinal)];
    }

    private ApiFunction Function(Declaration d)
    {
        var type = SyntaxTree.Type(d.Node);
        // Prototype and description do not always agree on a name; bindings are made from the description.
        var names = notes.Arguments(d.Name);
        var parameters = SyntaxTree.Inner(d.Node, "ParmVarDecl").ToList();
        return new ApiFunction(d.Name, LibraryOf(d.Header!), d.Header!, notes.Since(d.Name), type[..type.IndexOf('(')].TrimEnd(),
            [.. parameters.Select((p, i) => new ApiParameter(names.Count == parameters.Count ? names[i] : SyntaxTree.Text(p, "name"), SyntaxTree.Type(p)))],
            notes.Acl(d.Name), notes.Module(d.Name));
    }

    private IEnumerable<ApiEnum> Enums()
    {
        // An unnamed enum takes its name from the typedef that follows it.
        JsonElement? pending = null;
        foreach (var d in declarations)
        {
            if (d.Kind == "EnumDecl")
            {
                pending = d.Node;
            }
            else if (d.Kind == "TypedefDecl" && pending is { } node)
            {
                pending = null;
                var constants = SyntaxTree.Constants(node)
                    .Select(c => new ApiConstant(c.Name, notes.Since(c.Name), c.Value, !withoutSentinels.Contains(c.Name), c.Bit, c.SameAs))
                    .OrderBy(c => c.Name, StringComparer.Ordinal).ToList();
                yield return new ApiEnum(d.Name, d.Header!, LibraryOf(d.Header!), constants, (int)measured["s:" + d.Name], constants.Exists(c => c.Value < 0));
            }
        }
    }

    private ApiMacro Macro(MacroDefinition m)
    {
        var library = LibraryOf(m.Header);
        if (m.Parameters is not null)
            return new ApiMacro(m.Name, m.Header, library, notes.Since(m.Name), m.Parameters, m.Body, "function-like", null);
        if (m.Body.StartsWith('"'))
            return new ApiMacro(m.Name, m.Header, library, notes.Since(m.Name), null, null, "string", JsonValue.Create(m.Body.Trim('"')));
        if (!measured.TryGetValue("m:" + m.Name, out var value))
            return new ApiMacro(m.Name, m.Header, library, notes.Since(m.Name), null, m.Body, "other", null);
        var raw = m.Body == value.ToString(CultureInfo.InvariantCulture) ? null : m.Body;
        return new ApiMacro(m.Name, m.Header, library, notes.Since(m.Name), null, raw, "int", JsonValue.Create(value));
    }

    private ApiTypedef Typedef(Declaration d)
    {
        var type = SyntaxTree.Type(d.Node);
        return new ApiTypedef(d.Name, d.Header!, LibraryOf(d.Header!), notes.Since(d.Name), type.StartsWith("enum ", StringComparison.Ordinal) ? "enum" : type);
    }

    private ApiCallback Callback(Declaration d)
    {
        var node = SyntaxTree.Inner(d.Node).First();
        while (SyntaxTree.Text(node, "kind") != "FunctionProtoType")
            node = SyntaxTree.Inner(node).First();
        var types = SyntaxTree.Inner(node).Select(SyntaxTree.Type).ToList();
        var names = notes.Arguments(d.Name);
        if (names.Count != types.Count - 1)
            throw new InvalidDataException($"{d.Name} has {types.Count - 1} parameters, its description names {names.Count}");
        return new ApiCallback(d.Name, d.Header!, LibraryOf(d.Header!), notes.Since(d.Name), types[0],
            [.. names.Zip(types.Skip(1), (name, type) => new ApiParameter(name, type))]);
    }

    private ApiStruct Struct(Declaration d)
    {
        var tag = RecordOf(d)!;
        return new ApiStruct(d.Name, d.Header!, LibraryOf(d.Header!), notes.Since(d.Name), "struct " + tag, tag,
            (int)measured["s:" + d.Name], (int)measured["a:" + d.Name], Fields(records[tag], d.Name, ""));
    }

    private IReadOnlyList<ApiField> Fields(JsonElement record, string owner, string path)
    {
        var fields = new List<ApiField>();
        JsonElement? union = null;
        foreach (var node in SyntaxTree.Inner(record))
        {
            if (SyntaxTree.Text(node, "kind") == "RecordDecl")
                union = node;
            if (SyntaxTree.Text(node, "kind") != "FieldDecl")
                continue;
            var name = SyntaxTree.Text(node, "name");
            var type = SyntaxTree.Type(node);
            var inUnion = type.StartsWith("union ", StringComparison.Ordinal);
            // Members of a union count from its start.
            var start = path.Length == 0 ? 0 : measured[$"o:{owner}.{path.TrimEnd('.')}"];
            fields.Add(new ApiField(name, inUnion ? "union" : type,
                (int)(measured[$"o:{owner}.{path}{name}"] - start), (int)measured[$"f:{owner}.{path}{name}"],
                inUnion ? Fields(union!.Value, owner, path + name + ".") : null,
                SyntaxTree.Inner(node, "DeprecatedAttr").Any(), type.Contains('[') ? notes.Length(owner, name) : null));
        }
        return fields;
    }

    /// <summary>Lets the compiler compute sizes, offsets and macros, as constants of one more enumeration.</summary>
    private void Measure(List<Declaration> structs)
    {
        var keys = new List<string>();
        var source = new StringBuilder("enum libvirt_abi_probe {\n");
        void Ask(string key, string expression)
        {
            source.Append($"    libvirt_abi_{keys.Count} = (long long)({expression}),\n");
            keys.Add(key);
        }
        void AskFields(JsonElement record, string owner, string path)
        {
            JsonElement? union = null;
            foreach (var node in SyntaxTree.Inner(record))
            {
                if (SyntaxTree.Text(node, "kind") == "RecordDecl")
                    union = node;
                if (SyntaxTree.Text(node, "kind") != "FieldDecl")
                    continue;
                var name = path + SyntaxTree.Text(node, "name");
                Ask($"o:{owner}.{name}", $"__builtin_offsetof({owner}, {name})");
                Ask($"f:{owner}.{name}", $"sizeof((({owner} *)0)->{name})");
                if (SyntaxTree.Type(node).StartsWith("union ", StringComparison.Ordinal))
                    AskFields(union!.Value, owner, name + ".");
            }
        }
        foreach (var d in structs)
        {
            Ask("s:" + d.Name, $"sizeof({d.Name})");
            Ask("a:" + d.Name, $"_Alignof({d.Name})");
            AskFields(records[RecordOf(d)!], d.Name, "");
        }
        foreach (var d in Typedefs().Where(t => SyntaxTree.Type(t.Node).StartsWith("enum ", StringComparison.Ordinal)))
            Ask("s:" + d.Name, $"sizeof({d.Name})");
        // A macro that renames a structure tag is no expression.
        foreach (var m in macros.Where(m => m.Parameters is null && !m.Body.StartsWith('"') && notes.Knows(m.Name) && !records.ContainsKey(m.Body)))
            Ask("m:" + m.Name, m.Name);
        source.Append("};\n");
        using var tree = headers.Parse(source.ToString());
        var probe = SyntaxTree.Declarations(tree, headers).Single(d => d.Name == "libvirt_abi_probe");
        foreach (var (key, constant) in keys.Zip(SyntaxTree.Constants(probe.Node)))
            measured[key] = constant.Value;
    }
}
