namespace Libvirt.Documents.Filters;

/// <summary>What a filter consists of.</summary>
[XmlType]
[XmlVariant("rule", typeof(FilterRule))]
[XmlVariant("filterref", typeof(FilterReference))]
public abstract partial class FilterEntry;
