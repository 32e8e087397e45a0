namespace Libvirt.Documents.Domains;

/// <summary>Who chose the address.</summary>
[XmlEnum]
public enum InterfaceMacType
{
    /// <summary><c>generated</c></summary>
    Generated,

    /// <summary><c>static</c></summary>
    Static,
}
