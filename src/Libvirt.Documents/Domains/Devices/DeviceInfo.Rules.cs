namespace Libvirt.Documents.Domains;

public sealed partial class DeviceInfo
{
    private static readonly System.Buffers.SearchValues<char> AliasCharacters
        = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    private bool ShowsAlias(in FormatOptions options) => options.Live || Alias?.Name.StartsWith("ua-", StringComparison.Ordinal) == true;

    partial void OnRead(XmlPullReader reader)
    {
        if (reader.Options.Inactive && Alias is { Name: var name } && (!name.StartsWith("ua-", StringComparison.Ordinal) || name.AsSpan().ContainsAnyExcept(AliasCharacters)))
            Alias = null;
    }
}
