namespace Libvirt.Documents;

/// <summary>How libvirt spells a member of an <see cref="XmlEnumAttribute"/> enum.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class XmlNameAttribute(string name) : Attribute
{
    /// <summary>The spelling.</summary>
    public string Name { get; } = name;
}
