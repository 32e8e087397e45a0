namespace Libvirt.Documents.Networks;

public sealed partial class NetworkForwardAddress
{
    private static bool IsLive(in FormatOptions options) => options.Live;
}
