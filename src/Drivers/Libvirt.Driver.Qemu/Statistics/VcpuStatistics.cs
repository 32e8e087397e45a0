using Libvirt.Documents.Domains.Status.Qemu;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Host.Processes;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Statistics;

/// <summary>The group "vcpu".</summary>
internal static class VcpuStatistics
{
    /// <summary>Adds it.</summary>
    /// <param name="record">What is collected.</param>
    /// <param name="definition">The guest.</param>
    /// <param name="run">Its run; null when it is off.</param>
    /// <param name="cpus">Answer to query-cpus-fast; null when that was not asked.</param>
    /// <param name="queried">What the hypervisor counts; null when it does not.</param>
    public static void Collect(StatisticsRecord record, DomainDocument definition, QemuRun? run, JsonArray? cpus, QueriedStatistics? queried)
    {
        record.Count(Constants.DomainStatsVcpuCurrent, (int)definition.Vcpus.Online);
        record.Count(Constants.DomainStatsVcpuMaximum, (int)definition.Vcpus.Maximum);
        if (run is not { Pid: > 0 })
            return;
        foreach (var thread in run.Status.Vcpus)
        {
            var prefix = StatisticsRecord.Prefix(Constants.DomainStatsVcpuPrefix, thread.Id ?? 0);
            record.Add(TypedParameter.Int(prefix + Constants.DomainStatsVcpuSuffixState, (int)VcpuState.Running));
            record.Add(prefix + Constants.DomainStatsVcpuSuffixTime, ProcessTimes.OfThread(run.Pid, thread.ThreadId).Nanoseconds);
            var (wait, delay) = ThreadDelays.Of(run.Pid, thread.ThreadId);
            record.Add(prefix + Constants.DomainStatsVcpuSuffixWait, wait);
            var cpu = Find(cpus, thread);
            // Only of some architectures does QEMU know that without stopping the processor.
            if (cpu?.GetString("cpu-state") is { } state)
                record.Add(TypedParameter.Boolean(prefix + Constants.DomainStatsVcpuSuffixHalted, state is not ("operating" or "load")));
            record.Add(prefix + Constants.DomainStatsVcpuSuffixDelay, delay);
            if (cpu?.GetString("qom-path") is { } path)
                queried?.Collect(record, prefix + ".", path);
        }
    }

    private static JsonObject? Find(JsonArray? cpus, QemuVcpuThread thread)
    {
        foreach (var item in cpus?.Items ?? [])
            if (item is JsonObject cpu && cpu.GetNumber("thread-id")?.AsInt == thread.ThreadId)
                return cpu;
        return null;
    }
}
