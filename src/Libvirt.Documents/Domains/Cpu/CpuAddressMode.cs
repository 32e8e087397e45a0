namespace Libvirt.Documents.Domains;

/// <summary>Where the address width comes from.</summary>
[XmlEnum]
public enum CpuAddressMode
{
    /// <summary><c>emulate</c></summary>
    Emulate,

    /// <summary><c>passthrough</c></summary>
    Passthrough,
}
