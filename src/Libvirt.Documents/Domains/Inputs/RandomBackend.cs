namespace Libvirt.Documents.Domains;

/// <summary>Where random numbers come from (<c>backend</c>).</summary>
[XmlType]
[XmlSchema("(@model='random', (%path | empty)) | (@model='egd', ^Domains.CharBackend) | @model='builtin'")]
public sealed partial class RandomBackend
{
    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model", Required = true)]
    public RandomBackendModel Model { get; set; }

    /// <summary>The file, for model random.</summary>
    public string? Device { get; set; }

    /// <summary>The connection, for model egd.</summary>
    public CharBackend? Character { get; set; }
}
