namespace Libvirt.Documents.Domains;

public sealed partial class CpuTuning
{
    /// <summary>Scheduling is kept one by one, by number, as each has its priority.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        var vcpus = new SortedDictionary<int, VcpuScheduling>();
        foreach (var item in VcpuSchedulings)
            foreach (int number in item.Vcpus.Members())
                vcpus[number] = new() { Vcpus = CpuSet.Of(number), Scheduler = item.Scheduler, Priority = item.Priority };
        VcpuSchedulings = [.. vcpus.Values];
        var threads = new SortedDictionary<int, IoThreadScheduling>();
        foreach (var item in IoThreadSchedulings)
            foreach (int number in item.IoThreads.Members())
                threads[number] = new() { IoThreads = CpuSet.Of(number), Scheduler = item.Scheduler, Priority = item.Priority };
        IoThreadSchedulings = [.. threads.Values];
    }
}
