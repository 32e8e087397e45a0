namespace Libvirt.Documents;

/// <summary>The member is an attribute of its type's element.</summary>
/// <remarks>Custom: <c>void Read{Property}(XmlPullReader reader, int index)</c>, <c>void Write{Property}(XmlBuffer buffer)</c>.</remarks>
public sealed class XmlAttributeAttribute(string name) : XmlMemberAttribute(name);
