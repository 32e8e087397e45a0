using System.Text;
using Libvirt.Abi.Model;

namespace Libvirt.Abi.Emit;

/// <summary>
/// Writes C programs that do not compile unless the headers declare exactly what abi/ says: values, sizes, offsets,
/// prototypes. They are compiled against our headers, and against native libvirt's where these are at hand.
/// </summary>
public sealed class LayoutTestWriter(ApiDescription api)
{
    private const string Heading = "/* Generated from abi/ by `./run abi emit`. */\n\n";

    /// <summary>The files ctests/abi/generated/*.</summary>
    public IEnumerable<GeneratedFile> Write() =>
    [
        new("ctests/abi/generated/layout.h", Heading + Layout()),
        new("ctests/abi/generated/prototypes.h", Heading + Prototypes()),
        new("ctests/abi/generated/strings.h", Heading + Strings()),
        new("ctests/abi/generated/sentinels.h", Heading + Sentinels()),
    ];

    private string Layout()
    {
        var text = new StringBuilder("/* CHECK(condition): a static assertion. SENTINEL(x): x where the end markers of enumerations are declared. */\n");
        foreach (var s in api.Structs)
        {
            text.Append($"CHECK(sizeof({s.Name}) == {s.Size})\nCHECK(CHECK_ALIGNMENT({s.Name}) == {s.Alignment})\n");
            Fields(text, s.Name, "", 0, s.Fields);
        }
        foreach (var e in api.Enums)
        {
            text.Append($"CHECK(sizeof({e.Name}) == {e.Size})\nCHECK_SIGNED({e.Name}, {(e.Signed ? 1 : 0)})\n");
            foreach (var c in e.Constants)
            {
                var check = $"CHECK((long long) {c.Name} == {c.Value}LL)";
                text.Append(c.Sentinel ? $"SENTINEL({check})\n" : check + "\n");
            }
        }
        foreach (var m in api.Macros.Where(m => m.Kind == "int"))
            text.Append($"CHECK({m.Name} == {m.Value}LL)\n");
        return text.ToString();
    }

    private static void Fields(StringBuilder text, string owner, string path, int start, IReadOnlyList<ApiField> fields)
    {
        foreach (var field in fields)
        {
            var name = path + field.Name;
            text.Append($"CHECK(offsetof({owner}, {name}) == {start + field.Offset})\n");
            text.Append($"CHECK(sizeof((({owner} *) 0)->{name}) == {field.Size})\n");
            if (field.Fields is not null)
                Fields(text, owner, name + ".", start + field.Offset, field.Fields);
        }
    }

    private string Prototypes()
    {
        var text = new StringBuilder("/* The type of everything that is declared: a difference is an incompatible initializer. */\n");
        foreach (var f in api.Functions)
            text.Append(Pointer(f.Returns, $"check_{f.Name}", f.Parameters)).Append($" = {f.Name};\n");
        foreach (var c in api.Callbacks)
            text.Append($"{c.Name} check_{c.Name} = ({Pointer(c.Returns, "", c.Parameters)}) 0;\n");
        foreach (var t in api.Typedefs.Where(t => t.Type != "enum"))
            text.Append($"{CSyntax.Declare(t.Type, "*check_" + t.Name)} = ({t.Name} *) 0;\n");
        foreach (var s in api.Structs)
            text.Append($"{s.CType} *check_{s.Name} = ({s.Name} *) 0;\n");
        foreach (var o in api.Opaque)
            text.Append($"{o.CType} *check_{o.Name} = ({o.Name} *) 0;\n");
        foreach (var v in api.Variables)
            text.Append($"{CSyntax.Declare(v.Type, "*check_" + v.Name)} = &{v.Name};\n");
        return text.ToString();
    }

    private static string Pointer(string returns, string name, IReadOnlyList<ApiParameter> parameters) =>
        $"{CSyntax.Declare(returns, "")}(*{name})({(parameters.Count == 0 ? "void" : string.Join(", ", parameters.Select(p => p.Type)))})";

    private string Strings()
    {
        var text = new StringBuilder("/* STRING(macro, value) */\n");
        foreach (var m in api.Macros.Where(m => m.Kind == "string"))
            text.Append($"STRING({m.Name}, \"{m.Value}\")\n");
        return text.ToString();
    }

    private string Sentinels()
    {
        var text = new StringBuilder("/* Names that a program without VIR_ENUM_SENTINELS may use for itself. */\n");
        foreach (var c in api.Enums.SelectMany(e => e.Constants).Where(c => c.Sentinel))
            text.Append($"FREE_NAME({c.Name})\n");
        return text.ToString();
    }
}
