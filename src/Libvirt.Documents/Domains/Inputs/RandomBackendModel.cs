namespace Libvirt.Documents.Domains;

/// <summary>Where random numbers come from.</summary>
[XmlEnum]
public enum RandomBackendModel
{
    /// <summary><c>random</c></summary>
    Random,

    /// <summary><c>egd</c></summary>
    Egd,

    /// <summary><c>builtin</c></summary>
    Builtin,
}
