using Microsoft.CodeAnalysis;

namespace Libvirt.Generator.Documents;

/// <summary>A declared type.</summary>
internal sealed class TypeModel
{
    public string Namespace { get; private init; } = "";
    public string Name { get; private init; } = "";
    public string Modifiers { get; private init; } = "";
    public bool Abstract { get; private init; }
    public bool Sealed { get; private init; }
    public bool Struct { get; private init; }

    /// <summary>The declared base type; null when there is none.</summary>
    public string? Base { get; private init; }

    /// <summary>Root element and error domain; null for parts.</summary>
    public (string Name, string Domain)? Document { get; private init; }

    /// <summary>Namespaces are declared before the root's attributes.</summary>
    public bool NamespacesFirst { get; private init; }

    /// <summary>The root of the document has a start and an end tag always.</summary>
    public bool Paired { get; private init; }

    /// <summary>Name of the installed schema, when it is not that of the root.</summary>
    public string? SchemaFile { get; private init; }

    /// <summary>What [XmlSchema] says: name ("" for the type's own) and notation.</summary>
    public List<(string Name, string Notation)> Patterns { get; private init; } = [];

    /// <summary>It has members that guests see, or parts of it or variants have.</summary>
    public bool HasGuestAbi { get; private init; }

    /// <summary>The declared base type compares what guests see.</summary>
    public bool BaseHasGuestAbi { get; private init; }

    /// <summary>The uppermost declared base type; null when there is none.</summary>
    public string? RootBase { get; private init; }

    public string? Selector { get; private init; }
    public string? SelectorInvalid { get; private init; }
    public bool AttributesBackward { get; private init; }

    /// <summary>The namespace of the child elements; null when they have none.</summary>
    public string? NamespaceUri { get; private init; }

    /// <summary>Text and code of errors about attributes that have none of their own.</summary>
    public string? InvalidAttribute { get; private init; }
    public string InvalidAttributeCode { get; private init; } = "";

    /// <summary>The name of the element chooses the derived type.</summary>
    public bool ByName => Selector is null && Variants.Count > 0;

    public List<(string Value, string Type)> Variants { get; private init; } = [];
    public List<MemberModel> Members { get; private init; } = [];

    public static TypeModel Read(INamedTypeSymbol symbol)
    {
        var attributes = symbol.GetAttributes();
        var type = attributes.FirstOrDefault(a => a.AttributeClass?.Name == "XmlTypeAttribute");
        var document = attributes.FirstOrDefault(a => a.AttributeClass?.Name == "XmlDocumentAttribute");
        var declaredBase = Declared(symbol.BaseType);
        return new()
        {
            Namespace = symbol.ContainingNamespace.ToDisplayString(),
            Name = symbol.Name,
            Abstract = symbol.IsAbstract,
            Sealed = symbol.IsSealed,
            Base = declaredBase?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            Document = document is null ? null : ((string)document.ConstructorArguments[0].Value!,
                "(global::Libvirt.ErrorDomain)" + document.ConstructorArguments[1].Value),
            HasGuestAbi = SeesGuestAbi(symbol),
            BaseHasGuestAbi = declaredBase is not null && SeesGuestAbi(declaredBase),
            RootBase = Root(declaredBase)?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            NamespacesFirst = document?.NamedArguments.FirstOrDefault(a => a.Key == "NamespacesFirst").Value.Value is true,
            Paired = document?.NamedArguments.FirstOrDefault(a => a.Key == "Paired").Value.Value is true,
            SchemaFile = document?.NamedArguments.FirstOrDefault(a => a.Key == "Schema").Value.Value as string,
            Patterns = attributes.Where(a => a.AttributeClass?.Name == "XmlSchemaAttribute")
                .Select(a => (a.NamedArguments.FirstOrDefault(n => n.Key == "Name").Value.Value as string ?? "", (string)a.ConstructorArguments[0].Value!)).ToList(),
            Selector = type?.NamedArguments.FirstOrDefault(a => a.Key == "Selector").Value.Value as string,
            SelectorInvalid = type?.NamedArguments.FirstOrDefault(a => a.Key == "Invalid").Value.Value as string,
            AttributesBackward = Option(type, "AttributesBackward") is true,
            NamespaceUri = Option(type, "Namespace") as string,
            InvalidAttribute = Option(type, "InvalidAttribute") as string,
            InvalidAttributeCode = "(global::Libvirt.ErrorNumber)" + (Option(type, "InvalidAttributeCode") ?? 1),
            Variants = attributes.Where(a => a.AttributeClass?.Name == "XmlVariantAttribute")
                .Select(a => ((string)a.ConstructorArguments[0].Value!,
                    ((INamedTypeSymbol)a.ConstructorArguments[1].Value!).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))).ToList(),
            Members = symbol.GetMembers().OfType<IPropertySymbol>()
                .Select(p => MemberModel.Read(p, Option(type, "Prefix") is string prefix ? prefix + ":" : "")).OfType<MemberModel>().ToList(),
        };
    }

    private static object? Option(AttributeData? type, string name) => type?.NamedArguments.FirstOrDefault(a => a.Key == name).Value.Value;

    /// <summary>A type has a comparison: a member of it, of a base type or of a variant is marked, or one of an inline part.</summary>
    public static bool SeesGuestAbi(INamedTypeSymbol symbol)
    {
        if (symbol.GetMembers().OfType<IPropertySymbol>().Any(p => MemberModel.GuestAbiLabel(p) is not null
            || p.GetAttributes().Any(a => a.AttributeClass?.Name == "XmlInlineAttribute") && p.Type is INamedTypeSymbol part && SeesGuestAbi(part)))
            return true;
        if (Declared(symbol.BaseType) is { } declaredBase && SeesGuestAbi(declaredBase))
            return true;
        return symbol.GetAttributes().Where(a => a.AttributeClass?.Name == "XmlVariantAttribute")
            .Any(a => ((INamedTypeSymbol)a.ConstructorArguments[1].Value!).GetMembers().OfType<IPropertySymbol>().Any(p => MemberModel.GuestAbiLabel(p) is not null));
    }

    private static INamedTypeSymbol? Declared(INamedTypeSymbol? symbol)
        => symbol?.GetAttributes().Any(a => a.AttributeClass?.Name == "XmlTypeAttribute") == true ? symbol : null;

    private static INamedTypeSymbol? Root(INamedTypeSymbol? symbol)
    {
        while (Declared(symbol?.BaseType) is { } higher)
            symbol = higher;
        return symbol;
    }

    public IEnumerable<MemberModel> Of(MemberKind kind) => Members.Where(m => m.Kind == kind);

    /// <summary>override, virtual or nothing, for a method that the whole hierarchy has.</summary>
    public string Dispatch => Base is not null ? "override " : Sealed ? "" : "virtual ";
}
