namespace Libvirt.Documents.Moments;

/// <summary>A disk of a checkpoint (<c>disk</c>).</summary>
[XmlType]
[XmlSchema("@name & (@checkpoint='no' | (@checkpoint='bitmap'? & @bitmap? & @size?))")]
public sealed partial class CheckpointDisk
{
    /// <summary>The disk as the guest sees it, or the absolute path of its image.</summary>
    [XmlAttribute("name", Required = true, Missing = "missing name from disk checkpoint element")]
    public string Name { get; set; } = "";

    /// <summary>Attribute <c>checkpoint</c>.</summary>
    [XmlAttribute("checkpoint", Custom = true)]
    public CheckpointMode? Mode { get; set; }

    /// <summary>Name of the bitmap; the checkpoint's when the document tells none.</summary>
    [XmlAttribute("bitmap")]
    public string? Bitmap { get; set; }

    /// <summary>Bytes that changed since; written when the driver tells, not read.</summary>
    [XmlAttribute("size")]
    public ulong? Size { get; set; }
}
