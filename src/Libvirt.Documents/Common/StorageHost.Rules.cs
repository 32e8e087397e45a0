namespace Libvirt.Documents;

public sealed partial class StorageHost
{
    private bool IsNotTcp => Transport != StorageTransport.Tcp;
}
