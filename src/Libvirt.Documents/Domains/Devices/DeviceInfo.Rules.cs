namespace Libvirt.Documents.Domains;

public sealed partial class DeviceInfo
{
    private bool ShowsAlias(in FormatOptions options) => options.Live || Alias?.Name.StartsWith("ua-", StringComparison.Ordinal) == true;

    partial void OnRead(XmlPullReader reader)
    {
        if (reader.Options.Inactive && Alias?.Name.StartsWith("ua-", StringComparison.Ordinal) != true)
            Alias = null;
    }
}
