namespace Libvirt.Documents.Domains;

public sealed partial class VcpuScheduling
{
    /// <summary>Real-time policies have a priority, others have none.</summary>
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Scheduler is not (SchedulerPolicy.Fifo or SchedulerPolicy.Rr))
            Priority = null;
        else if (Priority is null)
            throw reader.MissingAttribute("priority");
    }
}
