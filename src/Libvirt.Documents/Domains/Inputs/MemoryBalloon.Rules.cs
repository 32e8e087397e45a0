namespace Libvirt.Documents.Domains;

public sealed partial class MemoryBalloon
{
    private bool HasPeriod => StatsPeriod > 0;
}
