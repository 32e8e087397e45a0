namespace Libvirt.Documents;

/// <summary>On an abstract <see cref="XmlTypeAttribute"/>: one value of the selector, or one name of the element when there is no selector (see <see cref="XmlChoiceAttribute"/>), and the type that it chooses.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class XmlVariantAttribute(string value, Type type) : Attribute
{
    /// <summary>Value of the selecting attribute, or the name of the element.</summary>
    public string Value { get; } = value;

    /// <summary>The derived type.</summary>
    public Type Type { get; } = type;
}
