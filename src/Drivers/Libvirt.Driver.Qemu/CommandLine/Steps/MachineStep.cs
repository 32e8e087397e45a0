using System.Globalization;
using System.Text;
using Libvirt.Driver.Qemu.CommandLine.Devices;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>The machine with its options, in native's order.</summary>
internal static class MachineStep
{
    /// <summary>Adds it.</summary>
    public static void Run(LaunchBuilder builder)
    {
        var text = new StringBuilder(builder.Guest.Machine).Append(",usb=off");
        KeyWrap(text, builder.Domain.KeyWrap, builder.Guest.IsS390);
        if (builder.Domain.Features is { } features)
            Features(text, builder, features);
        if (builder.Devices.Iommus.Exists(i => i.Model == IommuModel.Smmuv3))
            text.Append(",iommu=smmuv3");
        bool dump = builder.Domain.DumpCore ?? builder.Settings.DumpGuestCore;
        text.Append(",dump-guest-core=").Append(dump ? "on" : "off");
        if (builder.Domain.MemoryBacking?.NoSharePages == true)
            text.Append(",mem-merge=off");
        Memory(text, builder);
        if (builder.Domain.LaunchSecurity is not null)
            text.Append(",confidential-guest-support=lsec0");
        FirmwareStep.MachineOptions(text, builder);
        Timers(text, builder);
        foreach (var sound in builder.Devices.Sounds)
            if (sound.Model == SoundModel.Pcspk)
                text.Append(",pcspk-audiodev=").Append(builder.Audio(sound.AudioId));
        LoadParameter(text, builder);
        if (builder.Plan.Emulator.Machine(builder.Domain.Type, builder.Guest.Machine)?.Acpi == true)
            Switch(text, "acpi", builder.Domain.Features?.Acpi == true);
        if (builder.Guest.IsPSeries && builder.Domain.Cpu is { Mode: CpuMode.HostModel, Model.Name: { } compatible })
            text.Append(",max-cpu-compat=").Append(compatible);
        builder.Add("-machine", text.ToString());
    }

    private static void Switch(StringBuilder text, string name, bool? on)
    {
        if (on is { } value)
            text.Append(',').Append(name).Append(value ? "=on" : "=off");
    }

    private static void KeyWrap(StringBuilder text, KeyWrap? wrap, bool isS390)
    {
        if (wrap is { Ciphers.Count: > 0 } && !isS390)
            throw LaunchBuilder.Unsupported("'aes-key-wrap'/'dea-key-wrap' is not available on this architecture");
        foreach (var cipher in wrap?.Ciphers ?? [])
            Switch(text, CipherNameNames.Text(cipher.Name) + "-key-wrap", cipher.State);
    }

    private static void Features(StringBuilder text, LaunchBuilder builder, DomainFeatures features)
    {
        Switch(text, "vmport", features.VmPort);
        if (features.Smm is { } smm)
            Switch(text, "smm", smm.State ?? true);
        if (features.IoApic is { } driver)
            text.Append(driver == IoApicDriver.Qemu ? ",kernel_irqchip=split" : ",kernel_irqchip=on");
        if (features.Gic is { } gic && builder.Guest.IsArmVirt && (builder.Guest.Architecture == "aarch64" || gic.Version != GicVersion.V2))
            text.Append(",gic-version=").Append(gic.Version switch { GicVersion.V3 => "3", GicVersion.Host => "host", _ => "2" });
        if (features.Hpt?.Resizing is { } resizing)
            text.Append(",resize-hpt=").Append(HptResizingNames.Text(resizing));
        if (features.Hpt is { MaximumPageSize: > 0 and var size })
            text.Append(CultureInfo.InvariantCulture, $",cap-hpt-max-page-size={size}k");
        Switch(text, "cap-htm", features.Htm);
        Switch(text, "cap-nested-hv", features.NestedHypervisor);
        Switch(text, "cap-ccf-assist", features.CcfAssist);
        if (features.Cfpc is { } cfpc)
            text.Append(",cap-cfpc=").Append(CfpcValueNames.Text(cfpc));
        if (features.Sbbc is { } sbbc)
            text.Append(",cap-sbbc=").Append(SbbcValueNames.Text(sbbc));
        if (features.Ibs is { } ibs)
            text.Append(",cap-ibs=").Append(IbsValueNames.Text(ibs));
        Switch(text, "ras", features.Ras);
        if (features.Aia is { } aia)
            text.Append(",aia=").Append(AiaValueNames.Text(aia));
        Switch(text, "i8042", features.Ps2);
    }

    private static void Memory(StringBuilder text, LaunchBuilder builder)
    {
        var memories = builder.Devices.Memories;
        if (builder.Domain.Cpu?.Numa is { } numa && NumaStep.HasHmat(numa))
            text.Append(",hmat=on");
        if (memories.Exists(m => m.Model == MemoryModel.Nvdimm))
            text.Append(",nvdimm=on");
        int enclave = 0;
        foreach (var memory in memories)
            if (memory.Model == MemoryModel.SgxEpc)
            {
                text.Append(CultureInfo.InvariantCulture, $",sgx-epc.{enclave}.memdev=mem{memory.Info.Alias?.Name}");
                if (memory.Target.Node is { } node)
                    text.Append(CultureInfo.InvariantCulture, $",sgx-epc.{enclave}.node={node}");
                enclave++;
            }
        if (MemoryStep.SystemBackend(builder) is { } backend)
            text.Append(",memory-backend=").Append(backend);
    }

    private static void Timers(StringBuilder text, LaunchBuilder builder)
    {
        if (!builder.Has("machine-hpet"))
            return;
        foreach (var timer in builder.Domain.Clock.Timers)
            if (timer.Name == TimerName.Hpet)
                Switch(text, "hpet", timer.Present);
    }

    /// <summary>What the boot loader of s390 is told; newer QEMU is told by device.</summary>
    private static void LoadParameter(StringBuilder text, LaunchBuilder builder)
    {
        if (!builder.Guest.IsS390 || builder.Has("virtio-ccw.loadparm"))
            return;
        foreach (var device in builder.Devices.Bootable())
            if (device.Info.Boot is { Order: 1, LoadParameter: { } parameter })
            {
                text.Append(",loadparm=").Append(parameter);
                return;
            }
    }
}
