namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>The CPU that QEMU would choose is written down, so that it stays when QEMU's choice changes.</summary>
internal static class CpuDefaults
{
    /// <summary>CPUs that can be unplugged must be listed; the first cannot.</summary>
    public static void Vcpus(QemuGuest guest)
    {
        foreach (var cpu in guest.Domain.IndividualVcpus)
            if (cpu.Hotpluggable is null && cpu.Id == 0)
                cpu.Hotpluggable = false;
    }

    public static void Model(QemuGuest guest)
    {
        Default(guest);
        if (guest.Domain.Cpu is not { Mode: { } mode } cpu || mode == CpuMode.Custom && cpu.Model?.Name is null)
            return;
        cpu.Check ??= mode switch
        {
            CpuMode.HostPassthrough or CpuMode.Maximum => CpuCheck.None,
            CpuMode.HostModel => CpuCheck.Partial,
            _ => guest.Domain.Type == DomainType.Qemu ? CpuCheck.None : CpuCheck.Partial,
        };
        if (mode is CpuMode.HostPassthrough && guest.Emulator is not null && guest.IsX86)
            cpu.Migratable ??= guest.Has("cpu.migratable");
    }

    /// <summary>libvirt knows the CPUs of these architectures.</summary>
    private static bool HasCpuModels(QemuGuest guest) => guest.IsX86 || guest.IsPpc64 || guest.IsS390 || guest.IsArm || guest.IsRiscv || guest.IsLoongArch;

    private static void Default(QemuGuest guest)
    {
        var domain = guest.Domain;
        if (domain.Cpu is { } given && (given.Mode is not (null or CpuMode.Custom) || given.Model?.Name is not null))
            return;
        if (!HasCpuModels(guest) || domain.Type != DomainType.Qemu && !guest.IsX86 && !guest.IsS390 && !guest.IsPpc64)
            return;
        if (guest.KnownMachine?.DefaultCpu is not { } name || name == "host" && domain.Type != DomainType.Kvm)
            return;
        var cpu = domain.Cpu ??= new();
        switch (name)
        {
            case "host":
                cpu.Mode = guest.IsS390 ? CpuMode.HostModel : CpuMode.HostPassthrough;
                break;
            case "max":
                cpu.Mode = CpuMode.Maximum;
                break;
            default:
                cpu.Mode = CpuMode.Custom;
                cpu.Match = CpuMatch.Exact;
                cpu.Check ??= CpuCheck.None;
                cpu.Model = new() { Name = name, Fallback = CpuFallback.Forbid };
                break;
        }
    }
}
