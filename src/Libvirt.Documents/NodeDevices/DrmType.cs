namespace Libvirt.Documents.NodeDevices;

/// <summary>Kind of a DRM device.</summary>
[XmlEnum]
public enum DrmType
{
    /// <summary><c>primary</c></summary>
    Primary,

    /// <summary><c>control</c></summary>
    Control,

    /// <summary><c>render</c></summary>
    Render,
}
