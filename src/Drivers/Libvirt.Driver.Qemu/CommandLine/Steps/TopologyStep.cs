using System.Globalization;
using System.Text;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Number and arrangement of the processors.</summary>
internal static class TopologyStep
{
    /// <summary>Adds it.</summary>
    public static void Run(LaunchBuilder builder)
    {
        var vcpus = builder.Domain.Vcpus;
        uint online = Online(builder.Domain);
        var text = new StringBuilder(online.ToString(CultureInfo.InvariantCulture));
        if (online != vcpus.Maximum)
            text.Append(CultureInfo.InvariantCulture, $",maxcpus={vcpus.Maximum}");
        if (builder.Domain.Cpu?.Topology is not { } topology)
            text.Append(CultureInfo.InvariantCulture, $",sockets={vcpus.Maximum},cores=1,threads=1");
        else
        {
            text.Append(CultureInfo.InvariantCulture, $",sockets={topology.Sockets}");
            Level(text, "dies", topology.Dies, builder.Has("smp-dies"));
            Level(text, "clusters", topology.Clusters, builder.Has("smp-clusters"));
            text.Append(CultureInfo.InvariantCulture, $",cores={topology.Cores},threads={topology.Threads}");
        }
        builder.Add("-smp", text.ToString());
    }

    /// <summary>Processors that can be unplugged come afterwards, by the monitor.</summary>
    private static uint Online(DomainDocument domain)
    {
        uint fixedOnes = domain.Vcpus.Online;
        foreach (var cpu in domain.IndividualVcpus)
            if (cpu is { Enabled: true, Hotpluggable: true })
                fixedOnes--;
        return fixedOnes;
    }

    private static void Level(StringBuilder text, string name, uint count, bool known)
    {
        if (known)
            text.Append(CultureInfo.InvariantCulture, $",{name}={count}");
        else if (count > 1)
            throw LaunchBuilder.Unsupported($"Only 1 {(name == "dies" ? "die per socket" : "cluster per die")} is supported");
    }
}
