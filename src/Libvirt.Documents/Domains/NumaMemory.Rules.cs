namespace Libvirt.Documents.Domains;

public sealed partial class NumaMemory
{
    private bool IsAuto => Placement == VcpuPlacement.Auto;
}
