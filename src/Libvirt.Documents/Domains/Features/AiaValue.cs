namespace Libvirt.Documents.Domains;

/// <summary>Interrupt architecture of RISC-V.</summary>
[XmlEnum]
public enum AiaValue
{
    /// <summary><c>none</c></summary>
    None,

    /// <summary><c>aplic</c></summary>
    Aplic,

    /// <summary><c>aplic-imsic</c></summary>
    AplicImsic,
}
