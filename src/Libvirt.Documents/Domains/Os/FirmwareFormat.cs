namespace Libvirt.Documents.Domains;

/// <summary>Format of a firmware image.</summary>
[XmlEnum]
public enum FirmwareFormat
{
    /// <summary><c>raw</c></summary>
    Raw,

    /// <summary><c>qcow2</c></summary>
    Qcow2,
}
