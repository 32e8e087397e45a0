namespace Libvirt.Documents;

public sealed partial class DomainStatusDocument
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (reader.Options.DomainPrivateData is { } make)
            PrivateData = make();
    }

    partial void OnParsed(ParseOptions options)
    {
        Domain!.Complete(options);
        PrivateData.Complete(this);
    }

    /// <summary>A status file always tells all that is known of the running domain.</summary>
    partial void OnFormatting(ref FormatOptions options) => options = new() { Secure = true, Status = true };
}
