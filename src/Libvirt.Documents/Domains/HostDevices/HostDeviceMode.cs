namespace Libvirt.Documents.Domains;

/// <summary>How the device is given.</summary>
[XmlEnum]
public enum HostDeviceMode
{
    /// <summary><c>subsystem</c></summary>
    Subsystem,

    /// <summary><c>capabilities</c></summary>
    Capabilities,
}
