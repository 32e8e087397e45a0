namespace Libvirt.Documents.Schema;

/// <summary>A declared type as the generated table tells it.</summary>
/// <param name="Name">Name without Libvirt.Documents.</param>
/// <param name="Base">The declared base; empty when there is none.</param>
/// <param name="Selector">The attribute that selects a derived type; empty when there is none.</param>
/// <param name="Root">Name of the root element, for documents.</param>
/// <param name="File">Name of the schema's file, for documents; empty when it has none.</param>
internal sealed record TypeRows(string Name, string Base, string Selector, string Root, string File)
{
    public List<(string Value, string Type)> Variants { get; } = [];

    public Dictionary<string, string> Patterns { get; } = [];

    public List<MemberRow> Members { get; } = [];
}
