namespace Libvirt.Documents.Domains;

public sealed partial class Interface
{
    private bool ShowsManaged => Type == InterfaceType.Hostdev;
}
