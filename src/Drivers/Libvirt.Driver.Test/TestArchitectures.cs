namespace Libvirt.Driver.Test;

/// <summary>Words that libvirt knows for processors and for types of guests.</summary>
internal static class TestArchitectures
{
    private static readonly string[] DomainTypes =
    [
        "none", "qemu", "kqemu", "kvm", "xen", "lxc", "uml", "openvz", "test", "vmware", "hyperv", "vbox", "phyp", "parallels", "bhyve", "vz", "hvf",
    ];

    /// <summary>Whether there is such an architecture.</summary>
    public static bool Exists(string name) => Libvirt.Cpu.CpuArchitectures.Exists(name);

    /// <summary>Whether there is such a type of guests.</summary>
    public static bool IsDomainType(string name) => Array.IndexOf(DomainTypes, name) > 0;
}
