namespace Libvirt.Documents.Networks;

public sealed partial class NetworkPortGroup
{
    private bool IsDefault => Default == true;
}
