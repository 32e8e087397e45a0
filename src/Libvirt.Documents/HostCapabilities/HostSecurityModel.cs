namespace Libvirt.Documents.HostCapabilities;

/// <summary>A way to keep guests apart (<c>secmodel</c>).</summary>
[XmlType]
public sealed partial class HostSecurityModel
{
    /// <summary>Element <c>model</c>.</summary>
    [XmlElement("model", Needed = true)]
    public string? Model { get; set; }

    /// <summary>Domain of interpretation.</summary>
    [XmlElement("doi", Needed = true)]
    public string Domain { get; set; } = "";

    /// <summary>Element <c>baselabel</c>.</summary>
    [XmlElement("baselabel")]
    public List<BaseLabel> BaseLabels { get; set; } = [];
}
