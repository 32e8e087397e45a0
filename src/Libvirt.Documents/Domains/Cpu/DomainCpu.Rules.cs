namespace Libvirt.Documents.Domains;

public sealed partial class DomainCpu
{
    private bool ShowsMode => true;

    private bool ShowsMatch => true;
}
