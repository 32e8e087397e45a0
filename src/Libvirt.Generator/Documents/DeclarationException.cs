using Microsoft.CodeAnalysis;

namespace Libvirt.Generator.Documents;

/// <summary>A document type declares something that cannot be generated.</summary>
internal sealed class DeclarationException(string message) : Exception(message)
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("LVD001", "Document declaration", "{0}: {1}", "Libvirt.Documents", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
