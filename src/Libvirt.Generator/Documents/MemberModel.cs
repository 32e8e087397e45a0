using Microsoft.CodeAnalysis;

namespace Libvirt.Generator.Documents;

/// <summary>A declared member: what its attribute and its C# type say.</summary>
internal sealed class MemberModel
{
    private readonly Dictionary<string, TypedConstant> _options;

    private MemberModel(IPropertySymbol property, AttributeData? attribute, MemberKind kind)
    {
        Property = property.Name;
        Kind = kind;
        _options = attribute?.NamedArguments.ToDictionary(a => a.Key, a => a.Value) ?? [];
        Name = attribute is { ConstructorArguments.Length: > 0 } ? attribute.ConstructorArguments[0].Value as string ?? "" : "";
        var type = property.Type;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            Nullable = true;
            NullableValue = true;
            type = nullable.TypeArguments[0];
        }
        else if (type.IsReferenceType)
            Nullable = property.NullableAnnotation == NullableAnnotation.Annotated;
        if (type is INamedTypeSymbol { Name: "List", TypeArguments.Length: 1 } list)
        {
            IsList = true;
            type = list.TypeArguments[0];
        }
        type = type.WithNullableAnnotation(NullableAnnotation.None);
        Type = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        Shape = ShapeOf(type);
        GuestAbi = GuestAbiLabel(property);
        PartHasVariants = type.GetAttributes().Any(a => a.AttributeClass?.Name == "XmlVariantAttribute");
        PartHasGuestAbi = Shape == ValueShape.Complex && TypeModel.SeesGuestAbi((INamedTypeSymbol)type);
        if (Text("When") is { } when)
            WhenCall = property.ContainingType.GetMembers(when).FirstOrDefault() switch
            {
                IMethodSymbol => when + "(w.Options)",
                IPropertySymbol => when,
                _ => throw new DeclarationException($"{Property}: no property or method {when}"),
            };
    }

    public string Property { get; }
    public MemberKind Kind { get; }
    public string Name { get; }
    /// <summary>The prefix of the type's namespace, with its colon; empty when it has none.</summary>
    public string Prefix { get; private set; } = "";

    public string WrittenName => Prefix + Name;
    public string Type { get; }
    public bool Nullable { get; }
    public bool NullableValue { get; }
    public bool IsList { get; }
    public ValueShape Shape { get; }
    public string? WhenCall { get; }

    /// <summary>What a guest sees of it, as messages name it; null when guests do not see it.</summary>
    public string? GuestAbi { get; }

    /// <summary>An attribute selects the member's type.</summary>
    public bool PartHasVariants { get; }

    /// <summary>The member's type has a comparison of its own.</summary>
    public bool PartHasGuestAbi { get; }

    public bool Custom => Flag("Custom");
    public bool AfterBase => Flag("AfterBase");
    public bool First => Flag("First");
    public bool AnyBase => Flag("AnyBase") || Hex > 0;
    public int Hex => _options.TryGetValue("Hex", out var v) ? (int)v.Value! : 0;
    public string? SubAttribute => Text("Attribute");
    public string? Wrapper => Text("Wrapper");
    public string? Unit => Text("Unit");

    public static MemberModel? Read(IPropertySymbol property, string prefix)
    {
        var member = Read(property);
        member?.Prefix = prefix;
        return member;
    }

    private static MemberModel? Read(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
        {
            var kind = attribute.AttributeClass?.ToDisplayString() switch
            {
                DocumentGenerator.Space + "XmlAttributeAttribute" => MemberKind.Attribute,
                DocumentGenerator.Space + "XmlElementAttribute" => MemberKind.Element,
                DocumentGenerator.Space + "XmlTextAttribute" => MemberKind.Text,
                DocumentGenerator.Space + "XmlInlineAttribute" => MemberKind.Inline,
                DocumentGenerator.Space + "XmlChoiceAttribute" => MemberKind.Choice,
                _ => (MemberKind?)null,
            };
            if (kind is { } found)
                return new(property, attribute, found);
        }
        return property.Type.ToDisplayString() == DocumentGenerator.Space + "DocumentExtensions" ? new(property, null, MemberKind.Extensions) : null;
    }

    /// <summary>The label of a property's [GuestAbi]; null when it has none.</summary>
    public static string? GuestAbiLabel(IPropertySymbol property)
        => property.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "GuestAbiAttribute")?.ConstructorArguments[0].Value as string;

    public bool Flag(string option) => _options.TryGetValue(option, out var v) && v.Value is true;

    public bool IsFalse(string option) => _options.TryGetValue(option, out var v) && v.Value is false;

    public string? Text(string option) => _options.TryGetValue(option, out var v) ? v.Value as string : null;

    /// <summary>An option as a C# expression; null when it was not given.</summary>
    public string? Expression(string option)
    {
        if (!_options.TryGetValue(option, out var v))
            return null;
        return v.Kind == TypedConstantKind.Enum ? $"({v.Type!.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})({v.Value})" : v.Value switch
        {
            string s => Abi.CodeWriter.Literal(s),
            bool b => b ? "true" : "false",
            null => "null",
            var number => Convert.ToString(number, System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    private ValueShape ShapeOf(ITypeSymbol type)
    {
        switch (type.SpecialType)
        {
            case SpecialType.System_String: return ValueShape.String;
            case SpecialType.System_Boolean: return ValueShape.Bool;
            case SpecialType.System_Int32 or SpecialType.System_Int64: return ValueShape.Signed;
            case SpecialType.System_UInt32 or SpecialType.System_UInt64 or SpecialType.System_UInt16 or SpecialType.System_Byte: return ValueShape.Unsigned;
        }
        if (type.TypeKind == TypeKind.Enum)
            return ValueShape.Enum;
        if (type.ToDisplayString() == DocumentGenerator.Space + "XmlFragment")
            return ValueShape.Fragment;
        if (type.ToDisplayString() == DocumentGenerator.Space + "DocumentExtensions")
            return ValueShape.Extensions;
        if (type.GetAttributes().Any(a => a.AttributeClass?.Name is "XmlTypeAttribute" or "XmlDocumentAttribute"))
            return ValueShape.Complex;
        if (type.GetMembers("TryParse").Length > 0)
            return ValueShape.Parsed;
        return Flag("Custom") ? ValueShape.Parsed : throw new DeclarationException($"{Property}: type {type} has neither [XmlType] nor TryParse");
    }
}
