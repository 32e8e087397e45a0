using System.Globalization;
using System.Text;
using Libvirt.Driver.Qemu.CommandLine.Machine;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Model and features of the processors.</summary>
internal static class CpuStep
{
    /// <summary>Adds it.</summary>
    public static void Run(LaunchBuilder builder)
    {
        var text = new StringBuilder();
        if (builder.Domain.Cpu is { } cpu && (cpu.Mode is not (null or CpuMode.Custom) || cpu.Model?.Name is not null))
            Model(text, builder, cpu);
        int model = text.Length;
        Timers(text, builder.Domain.Clock);
        if (builder.Domain.Features?.Apic?.Eoi is { } eoi)
            Switch(text, "kvm-pv-eoi", eoi);
        Switch(text, "kvm-pv-unhalt", builder.Domain.Features?.PvSpinlock);
        if (builder.Domain.Features?.Hyperv is { } hyperv)
            HypervOptions.Append(text, hyperv);
        if (builder.Devices.Panics.Exists(p => p.Model == PanicModel.Hyperv))
            text.Append(",hv-crash=on");
        if (builder.Domain.Features?.Kvm is { } kvm)
            Kvm(text, kvm);
        Switch(text, "pmu", builder.Domain.Features?.Pmu);
        if (builder.Domain.Cpu?.Cache is { } cache)
            Cache(text, builder, cache);
        if (builder.Domain.Cpu?.MaximumAddress is { } address)
            Address(text, address);
        if (text.Length == 0)
            return;
        if (model == 0)
            text.Insert(0, DefaultModel(builder));
        builder.Add("-cpu", text.ToString());
    }

    private static void Switch(StringBuilder text, string name, bool? on)
    {
        if (on is { } value)
            text.Append(',').Append(name).Append(value ? "=on" : "=off");
    }

    /// <summary>Options need a model: the machine's own.</summary>
    private static string DefaultModel(LaunchBuilder builder) => builder.Guest.Architecture switch
    {
        "i686" => "qemu32",
        "x86_64" => "qemu64",
        { } other => throw LaunchBuilder.Unsupported($"CPU flags requested but can't determine default CPU for arch {other}"),
    };

    private static void Model(StringBuilder text, LaunchBuilder builder, DomainCpu cpu)
    {
        switch (cpu.Mode)
        {
            case CpuMode.HostPassthrough:
                text.Append("host");
                Switch(text, "migratable", builder.Has("cpu.migratable") ? cpu.Migratable : null);
                if (builder.Guest.Architecture is "armv7l" && builder.Plan.Emulator.Architecture == "aarch64")
                    text.Append(",aarch64=off");
                break;
            case CpuMode.Maximum:
                text.Append("max");
                Switch(text, "migratable", builder.Has("cpu.migratable") ? cpu.Migratable : null);
                break;
            case CpuMode.HostModel when builder.Guest.IsPpc64:
                text.Append("host");
                break;
            default:
                text.Append(cpu.Model?.Name);
                break;
        }
        if (cpu.Model?.VendorId is { } vendor)
            text.Append(",vendor=").Append(vendor);
        foreach (var feature in cpu.Features)
            if (feature.Policy is CpuFeaturePolicy.Force or CpuFeaturePolicy.Require or null)
                Switch(text, FeatureName(builder, feature.Name), true);
            else if (feature.Policy is CpuFeaturePolicy.Disable or CpuFeaturePolicy.Forbid)
                Switch(text, FeatureName(builder, feature.Name), false);
    }

    /// <summary>QEMU writes names of features of x86 with hyphens, and some otherwise than libvirt.</summary>
    private static string FeatureName(LaunchBuilder builder, string name) => builder.Guest.IsX86 ? name switch
    {
        "cmp_legacy" => "cmp-legacy",
        "ds_cpl" => "ds-cpl",
        "fxsr_opt" => "fxsr-opt",
        "kvm_pv_eoi" => "kvm-pv-eoi",
        "kvm_pv_unhalt" => "kvm-pv-unhalt",
        "lahf_lm" => "lahf-lm",
        "nodeid_msr" => "nodeid-msr",
        "nrip_save" => "nrip-save",
        "pause_filter" or "pause-filter" => "pause-filter",
        "pclmuldq" => "pclmulqdq",
        "perfctr_core" => "perfctr-core",
        "perfctr_nb" => "perfctr-nb",
        "svm_lock" => "svm-lock",
        "tsc_adjust" => "tsc-adjust",
        "tsc_scale" or "tsc-scale" => "tsc-scale",
        "vmcb_clean" => "vmcb-clean",
        "vmx-invvpid-single-context-noglobals" => "vmx-invept-single-context-noglobals",
        _ => name.Replace('_', '-'),
    } : name;

    private static void Timers(StringBuilder text, DomainClock clock)
    {
        foreach (var timer in clock.Timers)
            switch (timer.Name)
            {
                case TimerName.Kvmclock when timer.Present is { } present:
                    Switch(text, "kvmclock", present);
                    break;
                case TimerName.Hypervclock when timer.Present == true:
                    Switch(text, "hv-time", true);
                    break;
                case TimerName.Tsc when timer.Frequency > 0:
                    text.Append(CultureInfo.InvariantCulture, $",tsc-frequency={timer.Frequency}");
                    break;
                case TimerName.Armvtimer when timer.TickPolicy is { } policy:
                    Switch(text, "kvm-no-adjvtime", policy == TimerTickPolicy.Discard);
                    break;
            }
    }

    private static void Kvm(StringBuilder text, KvmFeatures kvm)
    {
        if (kvm.Hidden == true)
            text.Append(",kvm=off");
        if (kvm.HintDedicated == true)
            text.Append(",kvm-hint-dedicated=on");
        if (kvm.PollControl == true)
            text.Append(",kvm-poll-control=on");
        if (kvm.PvIpi == false)
            text.Append(",kvm-pv-ipi=off");
    }

    /// <summary>Caches emulated, as the host's, or none; without model QEMU's own choice is the host's.</summary>
    private static void Cache(StringBuilder text, LaunchBuilder builder, CpuCache cache)
    {
        bool host = builder.Domain.Cpu?.Mode is CpuMode.HostPassthrough or CpuMode.Maximum;
        switch (cache.Mode)
        {
            case CpuCacheMode.Emulate:
                text.Append(",l3-cache=on");
                if (host)
                    text.Append(",host-cache-info=off");
                break;
            case CpuCacheMode.Passthrough when host:
                text.Append(",host-cache-info=on,l3-cache=off");
                break;
            case CpuCacheMode.Disable when host:
                text.Append(",host-cache-info=off,l3-cache=off");
                break;
            case CpuCacheMode.Disable:
                text.Append(",l3-cache=off");
                break;
        }
    }

    private static void Address(StringBuilder text, CpuAddress address)
    {
        if (address.Mode == CpuAddressMode.Passthrough)
        {
            text.Append(",host-phys-bits=on");
            if (address.Limit is > 0 and var limit)
                text.Append(CultureInfo.InvariantCulture, $",host-phys-bits-limit={limit}");
        }
        else if (address.Bits is > 0 and var bits)
            text.Append(CultureInfo.InvariantCulture, $",phys-bits={bits}");
        else
            text.Append(",host-phys-bits=off");
    }
}
