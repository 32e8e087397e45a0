namespace Libvirt.Driver.Qemu.Definition;

/// <summary>Families of machines; versions of a machine count as the machine.</summary>
internal sealed partial class QemuGuest
{
    /// <summary>Name of the machine; empty when none is known.</summary>
    public string Machine => domain.Os.Type.Machine ?? "";

    /// <summary>libvirt's name of the architecture.</summary>
    public string Architecture => domain.Os.Type.Architecture ?? "";

    public bool IsX86 => Architecture is "x86_64" or "i686";

    public bool IsArm => Architecture is "aarch64" or "armv6l" or "armv7b" or "armv7l";

    public bool IsPpc64 => Architecture is "ppc64" or "ppc64le";

    public bool IsS390 => Architecture is "s390x" or "s390";

    public bool IsRiscv => Architecture is "riscv64" or "riscv32";

    public bool IsLoongArch => Architecture is "loongarch64";

    public bool IsMips => Architecture.StartsWith("mips", StringComparison.Ordinal);

    public bool IsQ35 => IsX86 && (Machine == "q35" || Machine.StartsWith("pc-q35", StringComparison.Ordinal));

    public bool IsI440Fx => IsX86 && (Machine == "pc" || Machine.StartsWith("pc-0.", StringComparison.Ordinal) || Machine.StartsWith("pc-1.", StringComparison.Ordinal)
        || Machine.StartsWith("pc-i440", StringComparison.Ordinal) || Machine.StartsWith("rhel", StringComparison.Ordinal));

    public bool IsXenFullVirtualization => IsX86 && (Machine == "xenfv" || Machine.StartsWith("xenfv-", StringComparison.Ordinal));

    public bool IsMicroVm => IsX86 && (Machine == "microvm" || Machine.StartsWith("microvm-", StringComparison.Ordinal));

    public bool IsArmVirt => IsArm && IsVirt;

    public bool IsRiscvVirt => IsRiscv && IsVirt;

    public bool IsLoongArchVirt => IsLoongArch && IsVirt;

    public bool IsPSeries => IsPpc64 && (Machine == "pseries" || Machine.StartsWith("pseries-", StringComparison.Ordinal));

    public bool IsPowerNv => IsPpc64 && Machine.StartsWith("powernv", StringComparison.Ordinal);

    public bool IsS390Ccw => IsS390 && Machine.StartsWith("s390-ccw", StringComparison.Ordinal);

    public bool IsMalta => IsMips && (Machine == "malta" || Machine.StartsWith("malta-", StringComparison.Ordinal));

    /// <summary>It has an 8042 keyboard controller.</summary>
    public bool HasPs2 => IsX86 && !IsMicroVm || IsMalta;

    /// <summary>Its IDE controller is part of the chipset.</summary>
    public bool HasBuiltInIde => IsI440Fx || IsMalta || Architecture == "sparc64" && Machine is "sun4u" || Architecture is "ppc" or "ppc64" && Machine is "g3beige" or "mac99" || IsXenFullVirtualization;

    /// <summary>Its SCSI controller (ESP) is part of the machine.</summary>
    public bool HasBuiltInEsp => Architecture == "sparc" || IsMips && Machine is "magnum" or "pica61";

    /// <summary>The root of PCI is conventional.</summary>
    public bool HasPciRoot => Root("pci-root");

    /// <summary>The root of PCI is PCI Express.</summary>
    public bool HasPcieRoot => Root("pcie-root");

    /// <summary>The machine can have PCI devices.</summary>
    public bool SupportsPci => Architecture switch
    {
        "riscv64" or "riscv32" => IsRiscvVirt,
        "armv6l" or "armv7l" or "armv7b" or "aarch64" => Machine == "versatilepb" || IsArmVirt,
        "s390x" or "s390" => Has("zpci"),
        "loongarch64" => IsLoongArchVirt,
        "mips" or "mipsel" or "mips64" or "mips64el" => IsMalta,
        "x86_64" or "i686" => Machine != "isapc" && !IsMicroVm,
        "sparc" => false,
        "m68k" or "microblaze" or "microblazeel" or "or32" or "lm32" or "unicore32" or "xtensa" or "xtensaeb" or "cris" or "itanium" or "avr" => false,
        _ => true,
    };

    private bool IsVirt => Machine == "virt" || Machine.StartsWith("virt-", StringComparison.Ordinal);

    private bool Root(string model)
    {
        foreach (var controller in domain.Devices.Controllers)
            if (controller.Type == ControllerType.Pci && controller.Index == 0)
                return controller.Model == model;
        return false;
    }
}
