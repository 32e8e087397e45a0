using Libvirt.Documents.Domains;

namespace Libvirt.Cpu;

/// <summary>What can be done with the processors of a family of architectures.</summary>
/// <remarks>
/// A processor is a <see cref="DomainCpu"/>: of a guest as its document says, of a host with <see cref="DomainCpu.Architecture"/>, without mode,
/// match and policies (every feature is there). <see cref="CpuDocument"/> reads both.
/// </remarks>
public abstract class CpuArchitecture
{
    /// <summary>The architectures, most capable first.</summary>
    public abstract IReadOnlyList<string> Architectures { get; }

    /// <summary>Names of all models, in native's order; empty where the hypervisor alone knows them.</summary>
    public virtual IReadOnlyList<string> ModelNames => [];

    /// <summary>Who makes a model; null when that is not known.</summary>
    public virtual string? VendorOf(string model) => null;

    /// <summary>Compares a host's processor with another one.</summary>
    /// <param name="host">The host's; null when it is not known.</param>
    /// <param name="cpu">Another host's or a guest's.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: an unknown model or feature</exception>
    public abstract CpuComparison Compare(DomainCpu? host, DomainCpu cpu);

    /// <summary>The processor with which a guest can run on each of several hosts.</summary>
    /// <param name="cpus">At least one, each with a model.</param>
    /// <param name="models">What the hypervisor offers; null for anything.</param>
    /// <param name="features">What the hypervisor can give, by libvirt's names; null for anything.</param>
    /// <param name="migratable">Without features that keep a guest from migrating.</param>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: there is none; VIR_ERR_NO_SUPPORT: not on this architecture</exception>
    public virtual DomainCpu Baseline(IReadOnlyList<DomainCpu> cpus, HypervisorCpuModels? models, IReadOnlyCollection<string>? features, bool migratable)
        => throw LibvirtException.NoSupport(ErrorDomain.Cpu, $"cannot compute baseline CPU of {cpus[0].Architecture ?? Architectures[0]} architecture");

    /// <summary>Adds the features that the model implies, sorted by name.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: the model is not known</exception>
    public virtual void Expand(DomainCpu cpu)
    {
    }

    /// <summary>Makes a guest's processor what it is on this host: settles host-model, match='minimum' and optional features.</summary>
    /// <param name="guest">Is changed.</param>
    /// <param name="host">What the host gives; null when it is not known.</param>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: host is null, or the guest asks for what is not possible</exception>
    public void Update(DomainCpu guest, DomainCpu? host)
    {
        if (guest.Mode is CpuMode.HostPassthrough or CpuMode.Maximum)
            return;
        if (guest.Mode is not CpuMode.HostModel && guest.Match is not CpuMatch.Minimum && !guest.Features.Exists(f => f.Policy is CpuFeaturePolicy.Optional))
            return;
        UpdateGuest(guest, host);
    }

    /// <summary>Replaces a model that the hypervisor does not offer by one that it does, with the features that differ.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: there is none, or the document forbids it</exception>
    public void Translate(DomainCpu cpu, HypervisorCpuModels? models)
    {
        if (cpu.Mode is CpuMode.HostModel or CpuMode.HostPassthrough or CpuMode.Maximum || cpu.Model?.Name is not { } model)
            return;
        if (models is null || models.Find(model) is not null)
            return;
        if (cpu.Model.Fallback is not CpuFallback.Allow)
            throw CpuErrors.ModelNotOffered(model);
        TranslateModel(cpu, models);
    }

    /// <summary>Renames models of old releases.</summary>
    public virtual void ConvertLegacy(DomainCpu cpu)
    {
    }

    /// <summary>Turns off what a model once had and newer hypervisors leave out, so that the guest is the same with both.</summary>
    public virtual void DisableRemoved(DomainCpu cpu)
    {
    }

    /// <summary>A copy without what keeps a guest from migrating.</summary>
    public virtual DomainCpu CopyMigratable(DomainCpu cpu) => cpu.Clone();

    /// <summary>Whether a processor has a feature.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_NO_SUPPORT on this architecture; VIR_ERR_INTERNAL_ERROR: no such feature</exception>
    public virtual bool HasFeature(DomainCpu cpu, string feature)
        => throw LibvirtException.NoSupport(ErrorDomain.Cpu, $"cannot check guest CPU feature for {Architectures[0]} architecture");

    /// <summary>Checks the names of features and what is asked of them.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED with the feature</exception>
    public virtual void ValidateFeatures(DomainCpu cpu)
    {
    }

    /// <summary>Settles a guest that needs it.</summary>
    protected virtual void UpdateGuest(DomainCpu guest, DomainCpu? host)
        => throw LibvirtException.NoSupport(ErrorDomain.Cpu, $"cannot update guest CPU for {Architectures[0]} architecture");

    /// <summary>Replaces the model.</summary>
    protected virtual void TranslateModel(DomainCpu cpu, HypervisorCpuModels models)
        => throw LibvirtException.ConfigUnsupported(ErrorDomain.Cpu, $"cannot translate CPU model {cpu.Model!.Name} to a supported model");
}
