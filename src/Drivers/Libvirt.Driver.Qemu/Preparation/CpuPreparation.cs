using Libvirt.Cpu;
using Libvirt.Cpu.Maps;
using Libvirt.Cpu.X86;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Definition;

namespace Libvirt.Driver.Qemu.Preparation;

/// <summary>Settles the guest's processor on this host: host-model, minimum and optional features become a model and features that are there.</summary>
internal static class CpuPreparation
{
    /// <summary>Features that the operating system turns on, that are the kernel's, or that QEMU never had.</summary>
    private static readonly HashSet<string> NotForQemu = new(StringComparer.Ordinal) { "cmt", "mbm_total", "mbm_local", "osxsave", "ospke", "pconfig" };

    /// <summary>Changes the definition's processor.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CPU_INCOMPATIBLE, VIR_ERR_CONFIG_UNSUPPORTED: this host cannot give it</exception>
    public static void Run(LaunchPlan plan)
    {
        var domain = plan.Domain;
        if (domain.Cpu is not { } cpu || cpu.Mode is null or CpuMode.Custom && cpu.Model?.Name is null)
            return;
        bool knowsDeprecated = plan.Emulator.Has("query-cpu-model-expansion.deprecated-props");
        if (cpu.DeprecatedFeatures is not null && !knowsDeprecated)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, "toggling deprecated features for CPU model is unsupported");
        var map = CpuMap.Current;
        if (map.Find(domain.Os.Type.Architecture ?? "") is not { } architecture)
            return;
        // Old releases sent host-model with the model that it stood for: that is the processor that the guest knows.
        if (plan.Incoming is not null && cpu is { Mode: CpuMode.HostModel, Model.Name: not null })
            cpu.Mode = CpuMode.Custom;
        Support(plan, map, cpu);
        if (cpu.Mode == CpuMode.HostModel && knowsDeprecated)
            cpu.DeprecatedFeatures ??= plan.Settings.DeprecatedCpuFeatures;
        architecture.ValidateFeatures(cpu);
        architecture.ConvertLegacy(cpu);
        Check(plan, map, architecture, cpu);
        if (domain.Os.Type.Architecture is "ppc64" or "ppc64le" && cpu.Mode == CpuMode.HostModel)
            return; // it stays what it is: the machine is told which generation it must resemble
        // The emulator without KVM takes it from the topology.
        bool emulated = (cpu.Mode == CpuMode.HostModel || cpu.Match == CpuMatch.Minimum) && domain.Type == DomainType.Qemu;
        if (Depends(cpu))
            architecture.Update(cpu, plan.Emulator.HostModel(domain.Type, map, plan.Settings.HostCpu, migratable: true));
        architecture.DisableRemoved(cpu);
        architecture.Translate(cpu, plan.Emulator.Cpus(domain.Type)?.Models);
        if (cpu is { Mode: null or CpuMode.Custom, Model: { } model })
            model.Fallback = CpuFallback.Forbid;
        if (cpu.DeprecatedFeatures == false)
            Disable(cpu, plan.Emulator.DeprecatedFeatures(domain.Type));
        cpu.Features.RemoveAll(f => NotForQemu.Contains(f.Name) || emulated && f.Name == "cmp_legacy");
    }

    /// <summary>The processor of a definition as this host would give it, for virDomainGetXMLDesc with VIR_DOMAIN_XML_UPDATE_CPU.</summary>
    /// <param name="domain">Is changed.</param>
    /// <param name="emulator">Its emulator.</param>
    /// <param name="physical">The host's own processor.</param>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: the host's processor is not known</exception>
    public static void Update(DomainDocument domain, IEmulatorCapabilities emulator, DomainCpu? physical)
    {
        if (domain.Cpu is not { Mode: not null } cpu || cpu.Mode == CpuMode.Custom && cpu.Model?.Name is null || CpuMap.Current.Find(domain.Os.Type.Architecture ?? "") is not { } architecture)
            return;
        if (Depends(cpu))
            architecture.Update(cpu, emulator.HostModel(domain.Type, CpuMap.Current, physical, migratable: true));
        architecture.DisableRemoved(cpu);
    }

    /// <summary>Not every kind of guest can have the host's processor.</summary>
    private static void Support(LaunchPlan plan, CpuMap map, DomainCpu cpu)
    {
        var (type, architecture) = (plan.Domain.Type, plan.Domain.Os.Type.Architecture ?? "");
        bool supported = cpu.Mode switch
        {
            CpuMode.HostPassthrough => type != DomainType.Qemu,
            CpuMode.HostModel => architecture is "ppc64" or "ppc64le" && type == DomainType.Kvm || IsNative(plan.Settings.HostArchitecture, architecture) && plan.Emulator.HostModel(type, map, plan.Settings.HostCpu, migratable: true) is not null,
            _ => true,
        };
        if (!supported)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu,
                $"CPU mode '{CpuModeNames.Text(cpu.Mode!.Value)}' for {architecture} {DomainTypeNames.Text(type)} domain on {plan.Settings.HostArchitecture} host is not supported by hypervisor");
    }

    private static bool IsNative(string host, string guest) => host == guest || host == "x86_64" && guest == "i686" || host == "aarch64" && guest == "armv7l";

    /// <summary>Whether this host and this emulator can give it, as far as the definition wants that to be checked before.</summary>
    private static void Check(LaunchPlan plan, CpuMap map, CpuArchitecture architecture, DomainCpu cpu)
    {
        var type = plan.Domain.Type;
        if (cpu.Check is null or CpuCheck.None || plan.Emulator.HostModel(type, map, plan.Settings.HostCpu, migratable: false) is not { } host)
            return;
        var physical = type == DomainType.Kvm ? plan.Settings.HostCpu : null;
        foreach (var feature in cpu.Features)
            if (feature.Policy == CpuFeaturePolicy.Forbid && (Names(host, feature.Name) || physical is not null && Names(physical, feature.Name)))
                throw LibvirtException.Create(ErrorDomain.Cpu, ErrorNumber.CpuIncompatible, $"Host CPU provides forbidden feature '{feature.Name}'");
        if (cpu.Check != CpuCheck.Partial || cpu.Mode is CpuMode.HostPassthrough or CpuMode.Maximum)
            return;
        var comparison = architecture is X86Architecture x86 ? x86.CompareHypervisor(plan.Emulator.Cpus(type)?.Models, host, physical, cpu) : architecture.Compare(host, cpu);
        if (architecture is Libvirt.Cpu.Power.PowerArchitecture)
            comparison = comparison with { Reason = null }; // native has nothing more to say there
        comparison.OrFail();
    }

    /// <summary>Whether a processor has a feature beside those of its model. Native looks no further before a guest is compared, so neither do we: its words depend on it.</summary>
    private static bool Names(DomainCpu cpu, string feature) => cpu.Features.Exists(f => f.Name == feature && f.Policy is not (CpuFeaturePolicy.Disable or CpuFeaturePolicy.Forbid));

    private static void Disable(DomainCpu cpu, IReadOnlyList<string> features)
    {
        foreach (var name in features)
            if (cpu.Features.Find(f => f.Name == name) is { } present)
                present.Policy = CpuFeaturePolicy.Disable;
            else
                cpu.Features.Add(new() { Name = name, Policy = CpuFeaturePolicy.Disable });
    }

    private static bool Depends(DomainCpu cpu)
        => cpu.Mode == CpuMode.HostModel || cpu.Match == CpuMatch.Minimum || cpu.Features.Exists(f => f.Policy == CpuFeaturePolicy.Optional);
}
