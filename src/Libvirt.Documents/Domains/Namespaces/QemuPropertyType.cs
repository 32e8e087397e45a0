namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>How the value of a property is to be understood.</summary>
[XmlEnum]
public enum QemuPropertyType
{
    /// <summary>A text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Signed,

    /// <summary>A non-negative number.</summary>
    Unsigned,

    /// <summary>true or false.</summary>
    Bool,

    /// <summary>The property that libvirt sets is left out.</summary>
    Remove,
}
