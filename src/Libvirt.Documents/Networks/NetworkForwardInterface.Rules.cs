namespace Libvirt.Documents.Networks;

public sealed partial class NetworkForwardInterface
{
    private static bool IsLive(in FormatOptions options) => options.Live;
}
