namespace Libvirt.Documents.Domains;

public sealed partial class InterfaceSource
{
    private bool ShowsPortId(in FormatOptions options) => SwitchId is not null || options.Live;
}
