namespace Libvirt.Driver.Qemu.Definition.Checks;

/// <summary>Topology, caches and address width of the CPU; vectors of Arm.</summary>
internal static class CpuChecks
{
    public static void Run(QemuGuest guest)
    {
        var domain = guest.Domain;
        if (domain.Cpu is not { } cpu)
            return;
        if (cpu.Topology is { } topology)
        {
            if ((ulong)topology.Sockets * topology.Dies * topology.Clusters * topology.Cores * topology.Threads != domain.Vcpus.Maximum)
                throw QemuErrors.Unsupported("CPU topology doesn't match maximum vcpu count");
            if (guest.IsPSeries && (domain.Vcpus.Maximum % topology.Threads != 0 || (domain.Vcpus.Current ?? domain.Vcpus.Maximum) % topology.Threads != 0))
                throw QemuErrors.Unsupported($"vCPUs count must be a multiple of the vCPU hotplug granularity ({topology.Threads})");
        }
        if (cpu.Cache is { } cache)
            Cache(cpu, cache);
        if (cpu.MaximumAddress is { Mode: CpuAddressMode.Passthrough, Bits: not null })
            throw QemuErrors.Unsupported("CPU maximum physical address bits number specification cannot be used with mode='passthrough'");
        bool noVectors = cpu.Features.Exists(f => f is { Name: "sve", Policy: CpuFeaturePolicy.Disable });
        if (guest.IsArm && noVectors && cpu.Features.Exists(f => f.Name.StartsWith("sve", StringComparison.Ordinal) && f.Name.Length > 3 && char.IsAsciiDigit(f.Name[3]) && f.Policy != CpuFeaturePolicy.Disable))
            throw QemuErrors.Unsupported("SVE disabled, but SVE vector lengths provided");
    }

    private static void Cache(DomainCpu cpu, CpuCache cache)
    {
        bool host = cpu.Mode is CpuMode.HostPassthrough or CpuMode.Maximum;
        switch (cache.Mode)
        {
            case CpuCacheMode.Emulate when cache.Level is not null and not 3:
                throw QemuErrors.Unsupported("CPU cache mode 'emulate' can only be used with level='3'");
            case CpuCacheMode.Passthrough when !host:
                throw QemuErrors.Unsupported("CPU cache mode 'passthrough' can only be used with 'host-passthrough' / 'maximum' CPUs");
            case CpuCacheMode.Passthrough when cache.Level is not null:
                throw QemuErrors.Unsupported("unsupported CPU cache level for mode 'passthrough'");
        }
    }
}
