namespace Libvirt.Documents;

/// <summary>Marks a partial class whose members declare attributes and child elements; the generator makes reader, writer and copy.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class XmlTypeAttribute : Attribute
{
    /// <summary>
    /// For an abstract base: the attribute whose value selects the derived type (see <see cref="XmlVariantAttribute"/>).
    /// It is read before the object exists and written first.
    /// </summary>
    public string? Selector { get; set; }

    /// <summary>Text of the error for an unknown value of the selector, {0} is the value; null for "Invalid value for attribute ...".</summary>
    public string? Invalid { get; set; }

    /// <summary>
    /// Attributes are read in the order of their declaration from the last to the first. For elements in which native goes over a table of attributes
    /// and reports the last wrong one.
    /// </summary>
    public bool AttributesBackward { get; set; }

    /// <summary>Text of the error for any attribute that cannot be read and has no text of its own: {0} is the value, {2} the name.</summary>
    public string? InvalidAttribute { get; set; }

    /// <summary>Code of <see cref="InvalidAttribute"/>.</summary>
    public ErrorNumber InvalidAttributeCode { get; set; } = ErrorNumber.InternalError;

    /// <summary>The namespace of the child elements, for parts of a <see cref="DeclaredExtension{T}"/>; whatever prefix a document uses is understood.</summary>
    public string? Namespace { get; set; }

    /// <summary>The prefix that is written for <see cref="Namespace"/>.</summary>
    public string? Prefix { get; set; }
}
