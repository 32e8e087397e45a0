namespace Libvirt.Documents;

/// <summary>The member is a child element (or, for a list, each item is).</summary>
/// <remarks>
/// The value of a scalar is the text of the element, or its attribute <see cref="Attribute"/>.
/// Of repeated single elements the first counts, as in native. Custom: <c>void Read{Property}(XmlPullReader reader)</c> must consume
/// the element (for example with Skip), <c>void Write{Property}(XmlBuffer buffer)</c>.
/// </remarks>
public sealed class XmlElementAttribute(string name) : XmlMemberAttribute(name)
{
    /// <summary>The attribute of the element that holds the scalar value: <c>&lt;mtu size='1500'/&gt;</c>.</summary>
    public string? Attribute { get; set; }

    /// <summary>Value when the element is there but <see cref="Attribute"/> is not.</summary>
    public object? IfMissing { get; set; }

    /// <summary>The element around the items of a list, written only when there are items.</summary>
    public string? Wrapper { get; set; }

    /// <summary>Unit that a scaled integer is kept and written in: b, KiB, MiB ...; the element has an attribute unit.</summary>
    public string? Unit { get; set; }

    /// <summary>Unit that is meant when the attribute unit is absent; <see cref="Unit"/> unless told.</summary>
    public string? DefaultUnit { get; set; }

    /// <summary>Not written when it would have neither attributes nor content.</summary>
    public bool OmitEmpty { get; set; }

    /// <summary>Written as start and end tag even when it has no content.</summary>
    public bool Paired { get; set; }

    /// <summary>An element without text is the same as no element, as native has it wherever it reads the text as a string first.</summary>
    public bool EmptyIsAbsent { get; set; }
}
