namespace Libvirt.Documents;

/// <summary>Marks the type of a whole document; the generator adds <c>Parse</c> and <c>Format</c>.</summary>
/// <param name="name">Name of the root element.</param>
/// <param name="domain">The error domain of native's messages about this document.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class XmlDocumentAttribute(string name, ErrorDomain domain) : Attribute
{
    /// <summary>Name of the root element.</summary>
    public string Name { get; } = name;

    /// <summary>The error domain of native's messages about this document.</summary>
    public ErrorDomain Domain { get; } = domain;

    /// <summary>Namespaces of extensions are declared before the root's attributes; else behind them.</summary>
    public bool NamespacesFirst { get; set; }

    /// <summary>Name of the schema's file without .rng, when it is not that of the root; empty for documents that only a daemon reads, which have none.</summary>
    public string? Schema { get; set; }

    /// <summary>The root is written as start and end tag even when it has no content.</summary>
    public bool Paired { get; set; }
}
