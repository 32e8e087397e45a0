using Libvirt.Driver.Qemu.Devices.Plugging;

namespace Libvirt.Driver.Qemu.Devices.Processors;

/// <summary>Processors of the definition of the next start.</summary>
internal static class StoredVcpus
{
    /// <summary>Sets how many are online.</summary>
    /// <param name="next">A copy of the definition.</param>
    /// <param name="wanted">How many.</param>
    /// <param name="pluggable">Those that are added can be taken out while the guest runs.</param>
    public static void SetCount(DomainDocument next, uint wanted, bool pluggable)
    {
        if (wanted > next.Vcpus.Maximum)
            throw PlugErrors.Argument($"requested vcpus is greater than max allowable vcpus for the persistent domain: {wanted} > {next.Vcpus.Maximum}");
        if (!pluggable && next.IndividualVcpus.Count == 0)
        {
            next.Vcpus.Current = wanted;
            return;
        }
        var all = All(next);
        uint online = next.Vcpus.Online;
        for (int i = 0; i < all.Count && online < wanted; i++)
            if (!all[i].Enabled)
            {
                (all[i].Enabled, all[i].Hotpluggable) = (true, pluggable);
                online++;
            }
        for (int i = all.Count - 1; i > 0 && online > wanted; i--)
            if (all[i].Enabled && (!pluggable || all[i].Hotpluggable == true))
            {
                (all[i].Enabled, all[i].Hotpluggable, all[i].Order) = (false, true, null);
                online--;
            }
        next.Vcpus.Current = online;
    }

    /// <summary>Switches some on or off.</summary>
    public static void Set(DomainDocument next, CpuSet set, bool online)
    {
        if (set.Last >= next.Vcpus.Maximum)
            throw PlugErrors.Argument($"vcpu '{set.Last}' is not present in the domain");
        if (!online && set.Contains(0))
            throw PlugErrors.Argument("vCPU '0' can't be modified");
        uint count = 0;
        foreach (var cpu in All(next))
        {
            if (set.Contains((int)cpu.Id))
                (cpu.Enabled, cpu.Hotpluggable, cpu.Order) = (online, true, null);
            count += cpu.Enabled ? 1u : 0;
        }
        next.Vcpus.Current = count;
    }

    /// <summary>Sets how many there can be.</summary>
    public static void SetMaximum(DomainDocument next, uint maximum)
    {
        if (next.Cpu?.Topology is { } topology && (ulong)topology.Sockets * (topology.Dies is 0 ? 1 : topology.Dies) * (topology.Clusters is 0 ? 1 : topology.Clusters) * topology.Cores * topology.Threads != maximum)
            throw PlugErrors.Argument("CPU topology doesn't match the desired vcpu count");
        uint online = Math.Min(next.Vcpus.Online, maximum);
        next.Vcpus.Maximum = maximum;
        next.Vcpus.Current = online;
        if (next.IndividualVcpus.Count > 0)
        {
            next.IndividualVcpus.RemoveAll(c => c.Id >= maximum);
            _ = All(next);
        }
    }

    /// <summary>Each of them; those that the definition does not name are numbered, and the first ones are online.</summary>
    private static List<VirtualCpu> All(DomainDocument next)
    {
        var all = next.IndividualVcpus;
        bool named = all.Count > 0;
        for (uint id = (uint)all.Count; id < next.Vcpus.Maximum; id++)
        {
            bool online = !named && id < next.Vcpus.Online;
            all.Add(new() { Id = id, Enabled = online, Hotpluggable = !online });
        }
        return all;
    }
}
