namespace Libvirt.Documents.Domains;

/// <summary>A feature (<c>feature</c>).</summary>
[XmlType]
public sealed partial class CpuFeature
{
    /// <summary>Attribute <c>policy</c>.</summary>
    [XmlAttribute("policy", Invalid = "Invalid CPU feature policy", FaultDomain = ErrorDomain.Cpu, Needed = true)]
    [GuestAbi("CPU feature policy")]
    public CpuFeaturePolicy? Policy { get; set; }

    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true, Missing = "Invalid CPU feature name", FaultDomain = ErrorDomain.Cpu, Data = "%featureName")]
    [GuestAbi("CPU feature")]
    public string Name { get; set; } = "";
}
