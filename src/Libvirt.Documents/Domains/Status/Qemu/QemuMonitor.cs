namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>How the monitor is reached (<c>monitor</c>).</summary>
[XmlType]
public sealed partial class QemuMonitor
{
    /// <summary>Attribute <c>path</c>.</summary>
    [XmlAttribute("path")]
    public string? Path { get; set; }

    /// <summary>Old releases wrote that the monitor speaks JSON; it always does.</summary>
    [XmlAttribute("json", When = nameof(Never))]
    public string? Json { get; set; }

    /// <summary>What the path is: unix.</summary>
    [XmlAttribute("type", Invalid = "unsupported monitor type '{0}'", InvalidCode = ErrorNumber.InternalError)]
    public CharType? Type { get; set; }

    private static bool Never => false;
}
