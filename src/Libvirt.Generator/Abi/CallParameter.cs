using Libvirt.Generator.Faces;

namespace Libvirt.Generator.Abi;

/// <summary>A parameter and its role; the roles are listed in abi/README.md.</summary>
internal sealed class CallParameter
{
    public CallParameter(AbiModel model, AbiFunction function, AbiParameter parameter, string role)
    {
        Name = parameter.Name;
        CType = parameter.Type;
        int colon = role.IndexOf(':');
        Role = colon < 0 ? role : role[..colon];
        Detail = colon < 0 ? "" : role[(colon + 1)..];
        NativeType = ConstantsFace.Blittable(model, CType);
        ElementType = Element(model, CType);
        if (!Roles.Contains(Role))
            throw new InvalidOperationException($"abi/annotations.json: {function.Name}: parameter {Name}: no role named '{role}'");
    }

    private static readonly HashSet<string> Roles =
    [
        "object", "object?", "value", "text", "text?", "uuid", "uuidText", "texts", "numbers", "bytes", "parameters", "count", "out", "outText", "outTexts",
        "outNames", "outNumbers", "outNumbersAllocated", "outObjects", "outParameters", "outParametersAllocated", "outStats", "outRecords",
        "outStructs", "outSized", "span",
    ];

    public string Name { get; }
    public string CType { get; }
    public string Role { get; }

    /// <summary>After the colon: the counting parameter, or the length of a span as an expression.</summary>
    public string Detail { get; }

    /// <summary>Type in the export's parameter list.</summary>
    public string NativeType { get; }

    /// <summary>What a pointer parameter points to, as C#.</summary>
    public string ElementType { get; }

    public string Identifier => Naming.Parameter(Name);

    public bool IsAnswer => Role.StartsWith("out", StringComparison.Ordinal);

    public bool IsArgument => !IsAnswer && Role != "count";

    public string ObjectType => Naming.ObjectType(CType);

    /// <summary>Type in the driver method's parameter list.</summary>
    public string ArgumentType => Role switch
    {
        "object" => ObjectType,
        "object?" => ObjectType + "?",
        "value" => NativeType,
        "text" => "string",
        "text?" => "string?",
        "uuid" or "uuidText" => "Uuid",
        "texts" => "string[]",
        "numbers" => ElementType + "[]",
        "bytes" => "ReadOnlySpan<byte>",
        "parameters" => "TypedParameter[]",
        "span" => $"Span<{ElementType}>",
        _ => throw new InvalidOperationException($"role {Role} is no argument"),
    };

    /// <summary>Type in the driver method's answer.</summary>
    public string AnswerType => Role switch
    {
        "out" or "outSized" => ElementType,
        "outText" => "string",
        "outTexts" or "outNames" => "string[]",
        "outNumbers" or "outNumbersAllocated" => ElementType + "[]",
        "outObjects" => ObjectType + "[]",
        "outParameters" or "outParametersAllocated" or "outStats" => "TypedParameter[]",
        "outRecords" => Naming.ObjectType(CType) + "[]",
        "outStructs" => Naming.ObjectType(CType) + "[]",
        _ => throw new InvalidOperationException($"role {Role} is no answer"),
    };

    private static string Element(AbiModel model, string type)
    {
        var target = type;
        if (model.Typedefs.TryGetValue(type, out var pointer))
            target = pointer;
        if (!target.EndsWith('*'))
            return "";
        target = target[..^1].Replace("const ", "").Trim();
        if (target == "void")
            return "byte";
        var tag = model.Typedefs.TryGetValue(target, out var aliased) ? aliased : target;
        tag = tag.Replace("struct ", "");
        var s = model.Structs.FirstOrDefault(s => s.Name == target || s.Tag == tag);
        return s is null ? ConstantsFace.Blittable(model, target) : ConstantsFace.StructName(model, s);
    }
}
