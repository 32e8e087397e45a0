using Libvirt.Host;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Tuning;

/// <summary>Binds threads to processors of the host: through their group where they have one, and for themselves.</summary>
internal static class LivePinning
{
    /// <summary>Binds a thread.</summary>
    /// <param name="group">Its group; null when it has none.</param>
    /// <param name="thread">The thread; null when there is none now.</param>
    /// <param name="processors">The processors.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: no such processor ...</exception>
    public static void Set(ControlGroup? group, int? thread, CpuSet processors)
    {
        if (group?.Has(GroupController.CpuSet) == true)
            new CpuSetControl(group).Processors = processors.ToString();
        if (thread is { } id)
            ProcessorAffinity.Set(id, new Bitmap(processors.Last + 1, processors.Members()));
    }

    /// <summary>Where processors may run that no definition binds.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="run">Its run, when the definition is that of a guest that runs: the host may have advised processors.</param>
    /// <param name="all">All processors of the host.</param>
    public static CpuSet Default(DomainDocument definition, Guests.QemuRun? run, CpuSet all)
        => definition.Vcpus.Placement == VcpuPlacement.Auto ? run?.Status.Placement?.Cpus ?? all : definition.Vcpus.CpuSet is { IsEmpty: false } set ? set : all;
}
