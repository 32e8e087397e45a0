namespace Libvirt.Documents;

/// <summary>How initial vectors are made (<c>ivgen</c>).</summary>
[XmlType]
public sealed partial class StorageInitialVector
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true, Missing = "missing ivgen info name string")]
    public string Name { get; set; } = "";

    /// <summary>Attribute <c>hash</c>.</summary>
    [XmlAttribute("hash")]
    public string? Hash { get; set; }
}
