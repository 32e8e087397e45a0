namespace Libvirt.Documents.Filters;

/// <summary>The guest whose interface is filtered (<c>owner</c>).</summary>
[XmlType]
public sealed partial class FilterBindingOwner
{
    /// <summary>Element <c>name</c>.</summary>
    [XmlElement("name", Needed = true)]
    public string? Name { get; set; }

    /// <summary>Element <c>uuid</c>.</summary>
    [XmlElement("uuid", Invalid = "Unable to parse UUID '{0}'", InvalidCode = ErrorNumber.InternalError, Needed = true, Data = "%uuid")]
    public Uuid? Uuid { get; set; }
}
