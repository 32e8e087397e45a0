namespace Libvirt.Driver.Qemu.Definition.Checks;

/// <summary>Features that only some machines have.</summary>
internal static class FeatureChecks
{
    public static void Run(QemuGuest guest)
    {
        if (guest.Domain.Features is not { } features)
            return;
        Machines(guest, features);
        if (features.Ras is not null && !guest.IsArmVirt)
            throw QemuErrors.Unsupported("ras feature is only supported with ARM Virt machines");
        if (features.Aia is not null && !guest.IsRiscvVirt)
            throw QemuErrors.Unsupported("aia feature is only supported with RISC-V Virt machines");
        if (features.Pmu == false && guest.IsPpc64)
            throw QemuErrors.Unsupported($"PMU is always enabled for architecture '{guest.Architecture}'");
        if (features.Hyperv is not null && !guest.IsX86 && guest.Architecture != "aarch64")
            throw NotHere(guest, "Hyperv features are", "");
        if (guest.IsNew && features.Hyperv?.Timer?.State == true && !guest.Domain.Clock.Timers.Exists(t => t.Name == TimerName.Hypervclock && t.Present != false))
            throw QemuErrors.Unsupported("'stimer' hyperv feature requires 'hypervclock' timer");
        if (guest.Emulator is null)
            return;
        if (features.VmCoreInfo == true && !guest.Has("vmcoreinfo"))
            throw QemuErrors.Unsupported("vmcoreinfo is not available with this QEMU binary");
        Ps2(guest, features);
    }

    private static void Machines(QemuGuest guest, DomainFeatures features)
    {
        Only(guest, features.Gic is not null, guest.IsArmVirt, "gic");
        Only(guest, features.Hpt is not null, guest.IsPSeries, "hpt");
        Only(guest, features.Htm is not null, guest.IsPSeries, "htm");
        Only(guest, features.NestedHypervisor is not null, guest.IsPSeries, "nested-hv");
        Only(guest, features.CcfAssist is not null, guest.IsPSeries, "ccf-assist");
        Only(guest, features.Cfpc is not null, guest.IsPSeries, "cfpc");
        Only(guest, features.Sbbc is not null, guest.IsPSeries, "sbbc");
        Only(guest, features.Ibs is not null, guest.IsPSeries, "ibs");
        Only(guest, features.IoApic is not null, guest.IsX86, "ioapic");
        Only(guest, features.PvSpinlock is not null, guest.IsX86, "pvspinlock");
    }

    private static void Ps2(QemuGuest guest, DomainFeatures features)
    {
        if (features.VmPort is not null && !guest.IsX86)
            throw QemuErrors.Unsupported("vmport is not available with this QEMU binary");
        if (features.Ps2 is not { } state)
            return;
        if (!guest.HasPs2)
            throw QemuErrors.Unsupported("ps2 feature is not available with this QEMU binary");
        if (!guest.Has("machine-i8042-opt"))
            throw QemuErrors.Unsupported("ps2 feature state cannot be controlled with this QEMU binary");
        if (state)
            return;
        if (features.VmPort == true)
            throw QemuErrors.Unsupported("vmport feature requires the ps2 feature not to be disabled");
        if (guest.Devices.Inputs.Exists(i => i.Bus == InputBus.Ps2))
            throw QemuErrors.Unsupported("ps2 bus inputs require the ps2 feature not to be disabled");
    }

    private static void Only(QemuGuest guest, bool wanted, bool possible, string name)
    {
        if (wanted && !possible)
            throw NotHere(guest, "The '", name + "' feature is");
    }

    private static LibvirtException NotHere(QemuGuest guest, string begin, string name)
        => QemuErrors.Unsupported($"{begin}{name} not supported for architecture '{guest.Architecture}' or machine type '{guest.Machine}'");
}
