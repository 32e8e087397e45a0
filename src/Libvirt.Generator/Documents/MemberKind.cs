namespace Libvirt.Generator.Documents;

/// <summary>Where a member stands in the document.</summary>
internal enum MemberKind
{
    Attribute,
    Element,
    Text,
    Inline,
    Choice,
    Extensions,
}
