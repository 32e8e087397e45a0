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
        Register(context, "XmlTypeAttribute", static (symbol, _) => TypeEmitter.Emit(TypeModel.Read(symbol)));
        Register(context, "XmlDocumentAttribute", static (symbol, _) => TypeEmitter.Emit(TypeModel.Read(symbol)));
        Register(context, "XmlEnumAttribute", static (symbol, _) => EnumEmitter.Emit(symbol));
    }

    private static void Register(IncrementalGeneratorInitializationContext context, string attribute, Func<INamedTypeSymbol, CancellationToken, string> emit)
    {
        // The text is the cached result: a type whose declaration did not change gives an equal text and nothing is compiled again.
        var sources = context.SyntaxProvider.ForAttributeWithMetadataName(Space + attribute,
            static (node, _) => node is BaseTypeDeclarationSyntax,
            (found, cancel) =>
            {
                var symbol = (INamedTypeSymbol)found.TargetSymbol;
                try
                {
                    return (Name: symbol.ToDisplayString(), Text: emit(symbol, cancel), Error: "");
                }
                catch (DeclarationException e)
                {
                    return (Name: symbol.ToDisplayString(), Text: "", Error: e.Message);
                }
            });
        context.RegisterSourceOutput(sources, static (output, source) =>
        {
            if (source.Error.Length > 0)
                output.ReportDiagnostic(Diagnostic.Create(DeclarationException.Descriptor, Location.None, source.Name, source.Error));
            else
                output.AddSource(source.Name + ".xml.g.cs", source.Text);
        });
    }
}
