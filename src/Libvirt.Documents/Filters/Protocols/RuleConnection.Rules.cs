namespace Libvirt.Documents.Filters;

public sealed partial class RuleConnection
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        // a set without saying what is looked up in it is no condition, as in native
        if (SetName is not null && SetFlags is null)
            SetName = null;
    }
}
