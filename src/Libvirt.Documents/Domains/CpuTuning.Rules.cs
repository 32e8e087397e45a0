namespace Libvirt.Documents.Domains;

public sealed partial class CpuTuning
{
    private static readonly SchedulerPolicy[] Policies = [SchedulerPolicy.Batch, SchedulerPolicy.Idle, SchedulerPolicy.Fifo, SchedulerPolicy.Rr];

    /// <summary>Scheduling is kept a policy after the other: batch and idle together, fifo and rr one by one, as each has its priority.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        VcpuSchedulings = Arrange(VcpuSchedulings, s => (s.Vcpus, s.Scheduler, s.Priority), (set, policy, priority) => new() { Vcpus = set, Scheduler = policy, Priority = priority });
        IoThreadSchedulings = Arrange(IoThreadSchedulings, s => (s.IoThreads, s.Scheduler, s.Priority), (set, policy, priority) => new() { IoThreads = set, Scheduler = policy, Priority = priority });
    }

    private static List<T> Arrange<T>(List<T> items, Func<T, (CpuSet Set, SchedulerPolicy Policy, int? Priority)> read, Func<CpuSet, SchedulerPolicy, int?, T> make)
    {
        if (items.Count == 0)
            return items;
        var result = new List<T>();
        foreach (var policy in Policies)
        {
            var of = items.ConvertAll(i => read(i)).FindAll(i => i.Policy == policy);
            bool single = policy is SchedulerPolicy.Fifo or SchedulerPolicy.Rr;
            var members = new SortedDictionary<int, int?>();
            foreach (var (set, _, priority) in of)
                foreach (int number in set.Members())
                    members[number] = priority;
            if (single)
                foreach (var (number, priority) in members)
                    result.Add(make(CpuSet.Of(number), policy, priority ?? 0));
            else if (members.Count > 0)
                result.Add(make(CpuSet.Of([.. members.Keys]), policy, null));
        }
        return result;
    }
}
