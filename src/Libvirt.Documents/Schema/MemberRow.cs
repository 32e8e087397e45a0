namespace Libvirt.Documents.Schema;

/// <summary>A declared member as the generated table tells it.</summary>
/// <param name="Sign">@ attribute, &lt; element, . text, ~ inline, ? elements whose names choose their types, # extensions.</param>
/// <param name="Name">Name in the document; of an inline member its type.</param>
/// <param name="Occurs">empty for once, ? + or *.</param>
/// <param name="Data">Notation of the value, ^Type for the content of a type.</param>
/// <param name="Schema">The member's own notation; empty when it follows from the rest.</param>
/// <param name="Wrapper">Element around a list.</param>
/// <param name="SubAttribute">Attribute that holds the value of an element.</param>
/// <param name="Detail">u: has a unit; ?: the attribute may be missing.</param>
internal sealed record MemberRow(char Sign, string Name, string Occurs, string Data, string Schema, string Wrapper, string SubAttribute, string Detail)
{
    /// <summary>The name by which patterns mean the member.</summary>
    public string Key => Wrapper.Length > 0 ? Wrapper : Name;

    public bool IsAttribute => Sign == '@';
}
