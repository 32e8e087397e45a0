using Libvirt.Generator.Abi;

namespace Libvirt.Generator.Wire;

/// <summary>How one XDR field stands in C#: its type, how it is read and written, and the least bytes it takes.</summary>
/// <param name="Type">C# type.</param>
/// <param name="Read">Expression over the reader r.</param>
/// <param name="Write">Statement over the writer w; {0} is the value.</param>
/// <param name="MinimalSize">Bytes.</param>
internal sealed record XdrShape(string Type, string Read, string Write, int MinimalSize)
{
    public static XdrShape Of(WireModel model, WireField given)
    {
        var f = model.Resolve(given);
        switch (f.Xdr)
        {
            case "int": return new("int", "r.Int()", "w.Int({0});", 4);
            case "char": return new("sbyte", "(sbyte)r.Int()", "w.Int({0});", 4);
            case "short": return new("short", "(short)r.Int()", "w.Int({0});", 4);
            case "unsigned int": return new("uint", "r.UInt()", "w.UInt({0});", 4);
            case "unsigned char": return new("byte", "(byte)r.UInt()", "w.UInt({0});", 4);
            case "unsigned short": return new("ushort", "(ushort)r.UInt()", "w.UInt({0});", 4);
            case "hyper": return new("long", "r.Long()", "w.Long({0});", 8);
            case "unsigned hyper": return new("ulong", "r.ULong()", "w.ULong({0});", 8);
            case "double": return new("double", "r.Double()", "w.Double({0});", 8);
            case "bool": return new("bool", "r.Bool()", "w.Bool({0});", 4);
            case "string": return new("string", $"r.String({f.Max})", $"w.String({{0}}, {f.Max});", 4);
            case "opaque[]": return f.Length == 16 ? new("Uuid", "r.Uuid()", "w.Uuid({0});", 16) : throw Unknown(f);
            case "opaque<>": return new("byte[]", $"r.Opaque({f.Max})", $"w.Opaque({{0}}, {f.Max});", 4);
            case "optional":
            {
                var e = Of(model, new WireField("", f.Element!, null, 0, 0));
                return e.Type == "string"
                    ? new("string?", e.Read.Replace("r.String", "r.OptionalString"), e.Write.Replace("w.String", "w.OptionalString"), 4)
                    : new(e.Type + "?", $"r.Optional<{e.Type}>()", "w.Optional({0});", 4);
            }
            case "array[]" when f.Element == "char": return new("byte[]", $"r.FixedCharacters({f.Length})", $"w.FixedCharacters({{0}}, {f.Length});", 4 * f.Length);
            case "array<>" when f.Element == "char": return new("byte[]", $"r.Characters({f.Max})", $"w.Characters({{0}}, {f.Max});", 4);
            case "array<>":
            {
                var e = Of(model, new WireField("", f.Element!, null, 0, 0));
                var (read, write) = e.Type switch
                {
                    "string" => ("Strings", "Strings"),
                    "int" => ("Ints", "Ints"),
                    "uint" => ("UInts", "UInts"),
                    "ulong" => ("ULongs", "ULongs"),
                    _ => ($"Array<{e.Type}>", "Array"),
                };
                var limit = e.Type == "string" ? $", {model.Resolve(new WireField("", f.Element!, null, 0, 0)).Max}" : "";
                return new(e.Type + "[]", $"r.{read}({f.Max}{limit})", $"w.{write}({{0}}, {f.Max}{limit});", 4);
            }
        }
        if (!model.Types.TryGetValue(f.Xdr, out var type))
            throw Unknown(f);
        return type.Kind switch
        {
            "enum" => new("int", "r.Int()", "w.Int({0});", 4),
            "union" => new("TypedValue", "r.TypedValue()", "w.TypedValue({0});", 8),
            _ => new(type.Name, type.Name + ".Read(ref r)", "{0}.Write(w);", Size(model, type)),
        };
    }

    private static int Size(WireModel model, WireType type) => type.Fields.Sum(x => Of(model, x).MinimalSize);

    private static InvalidOperationException Unknown(WireField f) => new($"abi/rpc.json: {f.Name}: no XDR type '{f.Xdr}'");
}
