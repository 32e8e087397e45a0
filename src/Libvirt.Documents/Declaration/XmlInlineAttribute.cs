namespace Libvirt.Documents;

/// <summary>Attributes and elements of the member's type stand directly in the element of the type that contains it. The member is never null.</summary>
public sealed class XmlInlineAttribute() : XmlMemberAttribute(null);
