namespace Libvirt.Documents.NodeDevices;

/// <summary>A queue of a cryptographic adapter.</summary>
[XmlType]
public sealed partial class ApQueueCapability : NodeCapability
{
    /// <summary>Element <c>ap-adapter</c>.</summary>
    [XmlElement("ap-adapter", Required = true, EmptyIsAbsent = true, Hex = 2, Missing = "missing ap-adapter value for '{1}'", MissingCode = ErrorNumber.ConfigUnsupported,
        Invalid = "invalid ap-adapter value '{0}' for '{1}'", Data = "%uint8")]
    public uint? Adapter { get; set; }

    /// <summary>Element <c>ap-domain</c>.</summary>
    [XmlElement("ap-domain", Required = true, EmptyIsAbsent = true, Hex = 4, Missing = "missing ap-domain value for '{1}'", MissingCode = ErrorNumber.ConfigUnsupported,
        Invalid = "invalid ap-domain value '{0}' for '{1}'", Data = "int[0..255] | /0x[0-9a-fA-F]{1,4}/")]
    public uint? Domain { get; set; }
}
