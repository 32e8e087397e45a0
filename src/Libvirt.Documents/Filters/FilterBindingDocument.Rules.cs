namespace Libvirt.Documents;

public sealed partial class FilterBindingDocument
{
    partial void OnRead(XmlPullReader reader)
    {
        var missing = string.IsNullOrEmpty(PortDevice) ? "filter binding has no port dev name"
            : Owner.Name is null ? "filter binding has no owner name"
            : Owner.Uuid is null ? "filter binding has no owner UUID"
            : Mac is null ? "filter binding has no MAC address"
            : string.IsNullOrEmpty(Reference?.Filter) ? "filter binding has no filter reference" : null;
        if (missing is not null)
            throw reader.Error(ErrorNumber.InternalError, missing);
    }
}
