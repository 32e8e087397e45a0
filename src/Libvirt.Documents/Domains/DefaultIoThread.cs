namespace Libvirt.Documents.Domains;

/// <summary>The main loop's thread pool (<c>defaultiothread</c>).</summary>
[XmlType]
public sealed partial class DefaultIoThread
{
    /// <summary>Attribute <c>thread_pool_min</c>.</summary>
    [XmlAttribute("thread_pool_min", Data = "%unsignedInt")]
    public int? ThreadPoolMinimum { get; set; }

    /// <summary>Attribute <c>thread_pool_max</c>.</summary>
    [XmlAttribute("thread_pool_max", Data = "%unsignedInt")]
    public int? ThreadPoolMaximum { get; set; }
}
