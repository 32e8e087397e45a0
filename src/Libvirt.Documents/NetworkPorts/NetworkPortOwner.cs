namespace Libvirt.Documents.NetworkPorts;

/// <summary>The domain that has the port (<c>owner</c>).</summary>
[XmlType]
public sealed partial class NetworkPortOwner
{
    /// <summary>Element <c>name</c>.</summary>
    [XmlElement("name", Required = true, Missing = "network port has no owner name", MissingCode = ErrorNumber.InternalError)]
    public string Name { get; set; } = "";

    /// <summary>Element <c>uuid</c>.</summary>
    [XmlElement("uuid", Required = true, EmptyIsAbsent = true, Missing = "network port has no owner UUID", MissingCode = ErrorNumber.InternalError,
        Invalid = "Unable to parse UUID '{0}'", InvalidCode = ErrorNumber.InternalError, Data = "%uuid")]
    public Uuid? Uuid { get; set; }
}
