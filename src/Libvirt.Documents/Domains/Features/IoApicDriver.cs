namespace Libvirt.Documents.Domains;

/// <summary>Who emulates the I/O APIC.</summary>
[XmlEnum]
public enum IoApicDriver
{
    /// <summary><c>qemu</c></summary>
    Qemu,

    /// <summary><c>kvm</c></summary>
    Kvm,
}
