namespace Libvirt.Documents;

/// <summary>
/// The member is a list of child elements whose names choose their types: the item type is an abstract <see cref="XmlTypeAttribute"/> without selector
/// that has an <see cref="XmlVariantAttribute"/> for each name.
/// </summary>
public sealed class XmlChoiceAttribute() : XmlMemberAttribute(null);
