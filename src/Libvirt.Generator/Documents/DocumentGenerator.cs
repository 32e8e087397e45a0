using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Libvirt.Generator.Documents;

/// <summary>Makes reader, writer and copy of every type that declares its XML (see docs/documents.md).</summary>
[Generator]
public sealed class DocumentGenerator : IIncrementalGenerator
{
    internal const string Space = "Libvirt.Documents.";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var types = Register(context, "XmlTypeAttribute", static symbol => Declared(symbol));
        var documents = Register(context, "XmlDocumentAttribute", static symbol => Declared(symbol));
        var enums = Register(context, "XmlEnumAttribute", static symbol => (EnumEmitter.Emit(symbol), EnumEmitter.Rows(symbol), ""));
        context.RegisterSourceOutput(types.Collect().Combine(documents.Collect()).Combine(enums.Collect()), static (output, rows) =>
        {
            var ((types, documents), enums) = rows;
            if (documents.Length == 0)
                return;
            output.AddSource("SchemaTable.xml.g.cs", SchemaEmitter.Table(types.Concat(documents).Concat(enums).Select(static r => r.Schema)));
            output.AddSource("ReferenceTable.xml.g.cs", ReferenceEmitter.Table(types.Concat(documents).Select(static r => r.Reference)));
        });
    }

    private static (string Text, string Schema, string Reference) Declared(INamedTypeSymbol symbol)
    {
        var type = TypeModel.Read(symbol);
        return (TypeEmitter.Emit(type), SchemaEmitter.Rows(type), ReferenceEmitter.Rows(symbol, type));
    }

    /// <summary>Generates the code of each type; returns its rows in the tables.</summary>
    private static IncrementalValuesProvider<(string Schema, string Reference)> Register(IncrementalGeneratorInitializationContext context, string attribute,
        Func<INamedTypeSymbol, (string Text, string Schema, string Reference)> emit)
    {
        // The text is the cached result: a type whose declaration did not change gives an equal text and nothing is compiled again.
        var sources = context.SyntaxProvider.ForAttributeWithMetadataName(Space + attribute,
            static (node, _) => node is BaseTypeDeclarationSyntax,
            (found, _) =>
            {
                var symbol = (INamedTypeSymbol)found.TargetSymbol;
                try
                {
                    var (text, schema, reference) = emit(symbol);
                    return (Name: symbol.ToDisplayString(), Text: text, Schema: schema, Reference: reference, Error: "");
                }
                catch (DeclarationException e)
                {
                    return (Name: symbol.ToDisplayString(), Text: "", Schema: "", Reference: "", Error: e.Message);
                }
            });
        context.RegisterSourceOutput(sources, static (output, source) =>
        {
            if (source.Error.Length > 0)
                output.ReportDiagnostic(Diagnostic.Create(DeclarationException.Descriptor, Location.None, source.Name, source.Error));
            else
                output.AddSource(source.Name + ".xml.g.cs", source.Text);
        });
        return sources.Select(static (source, _) => (source.Schema, source.Reference));
    }
}
