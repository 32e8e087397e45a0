namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>NUMA cells: one is needed for memory devices; CPUs that no cell names are in the first.</summary>
internal static class NumaDefaults
{
    public static void Run(QemuGuest guest)
    {
        var domain = guest.Domain;
        if (guest.IsNew && domain.MaximumMemory > 0 && domain.MemorySlots > 0 && domain.Cpu?.Numa is not { Cells.Count: > 0 })
            Add(domain);
        if (domain.Cpu?.Numa is not { Cells.Count: > 0 } numa)
            return;
        var all = new bool[domain.Vcpus.Maximum];
        bool missing = false;
        foreach (var cell in numa.Cells)
            foreach (int cpu in cell.Cpus?.Members() ?? [])
                if (cpu < all.Length)
                    all[cpu] = true;
        var first = new List<int>(numa.Cells[0].Cpus?.Members() ?? []);
        for (int i = 0; i < all.Length; i++)
            if (!all[i])
            {
                first.Add(i);
                missing = true;
            }
        if (missing)
            numa.Cells[0].Cpus = CpuSet.Of([.. first]);
    }

    private static void Add(DomainDocument domain)
    {
        ulong devices = 0;
        foreach (var memory in domain.Devices.Memories)
            devices += memory.Target.Size;
        if (domain.Memory <= devices)
            throw QemuErrors.Detail("Total size of memory devices exceeds the total memory size");
        foreach (var memory in domain.Devices.Memories)
            memory.Target.Node ??= 0;
        var cpus = new List<int>();
        for (int i = 0; i < domain.Vcpus.Maximum; i++)
            cpus.Add(i);
        ((domain.Cpu ??= new()).Numa ??= new()).Cells.Add(new() { Id = 0, Cpus = CpuSet.Of([.. cpus]), Memory = domain.Memory - devices });
    }
}
