using Libvirt.Documents.HostCapabilities;

namespace Libvirt.Driver.Qemu.Capabilities;

/// <summary>The guests that a host can run, for virConnectGetCapabilities.</summary>
public static class GuestCapabilities
{
    /// <summary>What a binary gives guests of an architecture.</summary>
    /// <param name="architecture">libvirt's name.</param>
    /// <param name="emulator">What the binary can do.</param>
    /// <param name="path">Its path.</param>
    public static CapabilityGuest Of(string architecture, QemuCapabilities emulator, string path)
    {
        var guest = new CapabilityGuest
        {
            OsType = "hvm",
            Architecture = new() { Name = architecture, WordSize = WordSize(architecture), Emulator = path, Machines = Machines(emulator) },
        };
        foreach (var type in new[] { DomainType.Qemu, DomainType.Kvm, DomainType.Hvf })
            if (emulator.Supports(type))
                guest.Architecture.Domains.Add(new() { Type = DomainTypeNames.Text(type) });
        void Add(string name, bool? standard = null, bool? toggle = null) => guest.Features.Add(new() { Name = name, Default = standard, Toggle = toggle });
        if (architecture == "i686")
        {
            Add("pae");
            Add("nonpae");
        }
        bool x86 = QemuArchitecture.IsX86(architecture);
        if (x86 || architecture is "aarch64" or "loongarch64")
            Add("acpi", true, true);
        if (x86)
            Add("apic", true, false);
        Add("cpuselection");
        Add("deviceboot");
        Add("disksnapshot", true, false);
        Add("externalSnapshot");
        return guest;
    }

    /// <summary>The machines of the accelerator that was asked first, each followed by the shorter name that it has.</summary>
    private static List<GuestMachine> Machines(QemuCapabilities emulator)
    {
        var accelerator = emulator.Accelerator(DomainType.Kvm) is { Machines.Count: > 0 } kvm ? kvm
            : emulator.Accelerator(DomainType.Hvf) is { Machines.Count: > 0 } hvf ? hvf : emulator.Accelerator(DomainType.Qemu);
        var result = new List<GuestMachine>();
        foreach (var machine in accelerator.Machines)
        {
            result.Add(new() { Name = machine.Name!, MaximumCpus = machine.MaximumCpus, Deprecated = machine.Deprecated == true ? true : null });
            if (machine.Alias is { } alias)
                result.Add(new() { Name = alias, Canonical = machine.Name, MaximumCpus = machine.MaximumCpus, Deprecated = machine.Deprecated == true ? true : null });
        }
        return result;
    }

    private static uint WordSize(string architecture) => architecture switch
    {
        "alpha" or "aarch64" or "ia64" or "loongarch64" or "mips64" or "mips64el" or "parisc64" or "ppc64" or "ppc64le" or "riscv64" or "s390x" or "sparc64" or "x86_64" => 64,
        _ => 32,
    };
}
