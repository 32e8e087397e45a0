namespace Libvirt.Documents;

/// <summary>
/// Marks an enum whose names occur in documents; the generator adds <c>{Enum}Names.TryParse</c> and <c>{Enum}Names.Text</c>.
/// A member is spelled in lower case with dashes between words unless <see cref="XmlNameAttribute"/> says otherwise.
/// </summary>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class XmlEnumAttribute : Attribute;
