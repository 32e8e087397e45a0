namespace Libvirt.Documents;

/// <summary>The member is the text of its type's element. Such a type has no child elements.</summary>
public sealed class XmlTextAttribute() : XmlMemberAttribute(null);
