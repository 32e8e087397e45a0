namespace Libvirt.Documents;

public sealed partial class StorageAuthentication
{
    private bool ShowsType => Secret?.Type is null;
}
