namespace Libvirt.Documents;

/// <summary>On an abstract <see cref="XmlTypeAttribute"/> with a selector: one value of the selector and the type that it chooses.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class XmlVariantAttribute(string value, Type type) : Attribute
{
    /// <summary>Value of the selecting attribute.</summary>
    public string Value { get; } = value;

    /// <summary>The derived type.</summary>
    public Type Type { get; } = type;
}
