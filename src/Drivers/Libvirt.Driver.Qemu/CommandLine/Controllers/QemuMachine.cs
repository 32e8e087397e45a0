using Libvirt.Driver.Qemu.Definition;

namespace Libvirt.Driver.Qemu.CommandLine.Controllers;

/// <summary>What machines have without being told.</summary>
internal readonly struct QemuMachine(DomainDocument domain)
{
    private readonly QemuGuest _guest = new(domain, null, new(), new());

    /// <summary>Its SCSI controller is part of it.</summary>
    public bool HasBuiltInScsi => _guest.HasBuiltInEsp;

    /// <summary>Its IDE controller is part of it.</summary>
    public bool HasBuiltInIde => _guest.HasBuiltInIde;

    /// <summary>A PC with PCI Express, whose SATA controller is part of it.</summary>
    public bool IsQ35 => _guest.IsQ35;
}
