namespace Libvirt.Documents.Domains;

public sealed partial class GraphicsListen
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Type == GraphicsListenType.Network && string.IsNullOrEmpty(Network))
            throw reader.XmlError("'network' attribute is required for listen type 'network'");
        WrittenAddress = Address;
        if (Type == GraphicsListenType.Network && reader.Options.Inactive)
            Address = null;
        if (Address is { Length: 0 })
            Address = null;
    }

    /// <summary>The address as the document has it, though empty.</summary>
    internal string? WrittenAddress { get; set; }

    private bool ShowsAddress => true;

    private bool ShowsSocket => true;
}
