namespace Libvirt.Documents.Domains;

public sealed partial class SecurityLabel
{
    /// <summary>A label that was chosen at start belongs to the running domain.</summary>
    private bool ShowsImageLabel(in FormatOptions options) => options.Live || Type == SecurityLabelType.Static;

    partial void OnRead(XmlPullReader reader)
    {
        if (Type == SecurityLabelType.Static && Label is null)
            throw reader.XmlError("security label is missing");
        if (reader.Options.Inactive)
            ImageLabel = null;
        if (Type is SecurityLabelType.Static or SecurityLabelType.None)
            BaseLabel = null; // what a dynamic label is made from
        if (Type == SecurityLabelType.Dynamic ? reader.Options.Inactive : Type == SecurityLabelType.None)
            Label = null;
    }
}
