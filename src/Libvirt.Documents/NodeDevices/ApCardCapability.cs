namespace Libvirt.Documents.NodeDevices;

/// <summary>A cryptographic adapter.</summary>
[XmlType]
public sealed partial class ApCardCapability : NodeCapability
{
    /// <summary>Element <c>ap-adapter</c>.</summary>
    [XmlElement("ap-adapter", Required = true, EmptyIsAbsent = true, Hex = 2, Missing = "missing ap-adapter value for '{1}'", MissingCode = ErrorNumber.ConfigUnsupported,
        Invalid = "invalid ap-adapter value '{0}' for '{1}'", Data = "%uint8")]
    public uint? Adapter { get; set; }
}
