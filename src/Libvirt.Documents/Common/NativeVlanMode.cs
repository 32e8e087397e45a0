namespace Libvirt.Documents;

/// <summary>How frames of the native VLAN are marked.</summary>
[XmlEnum]
public enum NativeVlanMode
{
    /// <summary><c>tagged</c></summary>
    Tagged,

    /// <summary><c>untagged</c></summary>
    Untagged,
}
