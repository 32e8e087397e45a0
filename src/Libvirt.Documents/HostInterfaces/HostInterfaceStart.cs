namespace Libvirt.Documents.HostInterfaces;

/// <summary>When an interface comes up.</summary>
[XmlEnum]
public enum HostInterfaceStart
{
    /// <summary><c>none</c></summary>
    None,

    /// <summary><c>onboot</c></summary>
    Onboot,

    /// <summary><c>hotplug</c></summary>
    Hotplug,
}
