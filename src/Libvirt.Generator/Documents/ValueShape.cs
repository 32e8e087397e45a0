namespace Libvirt.Generator.Documents;

/// <summary>How a value of a member is read and written.</summary>
internal enum ValueShape
{
    String,
    Bool,
    Signed,
    Unsigned,
    Enum,
    Parsed,     // has TryParse(ReadOnlySpan<char>, out T) and ToString
    Complex,    // an XmlType
    Fragment,
    Extensions,
}
