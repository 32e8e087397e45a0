namespace Libvirt.Documents;

/// <summary>What the daemon keeps about a binding while it runs (<c>filterbindingstatus</c>).</summary>
[XmlDocument("filterbindingstatus", ErrorDomain.Nwfilter, Schema = "")]
public sealed partial class FilterBindingStatusDocument
{
    /// <summary>The binding.</summary>
    [XmlElement("filterbinding", Required = true, Missing = "binding definition missing", MissingCode = ErrorNumber.InternalError)]
    public FilterBindingDocument? Binding { get; set; }
}
