namespace Libvirt.Documents.Domains;

/// <summary>Where the CPU model comes from.</summary>
[XmlEnum]
public enum CpuMode
{
    /// <summary><c>custom</c></summary>
    Custom,

    /// <summary><c>host-model</c></summary>
    HostModel,

    /// <summary><c>host-passthrough</c></summary>
    HostPassthrough,

    /// <summary><c>maximum</c></summary>
    Maximum,
}
