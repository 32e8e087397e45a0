namespace Libvirt.Documents.Domains;

/// <summary>When guest memory is allocated.</summary>
[XmlEnum]
public enum MemoryAllocationMode
{
    /// <summary><c>immediate</c></summary>
    Immediate,

    /// <summary><c>ondemand</c></summary>
    Ondemand,
}
