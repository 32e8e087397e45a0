namespace Libvirt.Documents.NodeDevices;

/// <summary>Something that a network device can do (<c>feature</c>).</summary>
[XmlType]
public sealed partial class NetworkFeature
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true, Invalid = "unknown network device feature '{0}'", InvalidCode = ErrorNumber.XmlError, Data = "/[a-zA-Z\\-_]+/")]
    public NetworkFeatureName Name { get; set; }
}
