namespace Libvirt.Documents.Domains;

public sealed partial class DiskTarget
{
    private bool IsOpen => Tray == DiskTray.Open;
}
