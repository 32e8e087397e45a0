namespace Libvirt.Driver.Qemu.CommandLine.Memory;

/// <summary>How much memory QEMU may lock: devices of the host reach all of the guest's memory, and it must not be swapped out under them.</summary>
public static class MemoryLock
{
    /// <summary>No limit, as memory parameters spell it: bytes.</summary>
    public const ulong Unlimited = 9007199254740991;

    private const ulong DeviceSpace = 1024 * 1024, BridgeSpace = 4096, TableSpace = 8192, BridgeWindow = 2 * 1024 * 1024;
    private const ulong TableShare = 128, WindowShare = 512;

    /// <summary>The limit.</summary>
    /// <param name="domain">The guest.</param>
    /// <param name="plugsDevice">A device of the host is about to be plugged in.</param>
    /// <returns>bytes; 0 when nothing has to be locked</returns>
    public static ulong Limit(DomainDocument domain, bool plugsDevice = false)
    {
        if (domain.MemoryTuning?.HardLimit is { } hard)
            return hard * 1024;
        return domain.MemoryBacking?.Locked == true ? Unlimited : OfDevices(domain, plugsDevice);
    }

    /// <summary>Whether anything has to be locked at all: a limit of the guest's memory alone locks none of it.</summary>
    public static bool IsNeeded(DomainDocument domain) => domain.MemoryBacking?.Locked == true || OfDevices(domain, false) > 0;

    private static ulong OfDevices(DomainDocument domain, bool plugsDevice)
    {
        ulong vfio = 0, direct = 0;
        foreach (var device in domain.Devices.HostDevices)
            if (device is { Mode: not HostDeviceMode.Capabilities, Type: HostDeviceType.Pci or HostDeviceType.Mdev })
                vfio++;
        foreach (var item in domain.Devices.Interfaces)
            if (item.Type == InterfaceType.Hostdev || item.Actual?.Type == InterfaceType.Hostdev)
                vfio++;
            else if (item.Type == InterfaceType.Vdpa)
                direct++;
        bool usesVfio = vfio > 0 || plugsDevice;
        if (domain.Os.Type.Architecture is "ppc64" or "ppc64le")
            return domain.Type == DomainType.Kvm ? Power(domain, usesVfio) : 0;
        if (domain.Devices.Disks.Exists(d => d.Type == StorageType.Nvme))
            direct++;
        // Without an IOMMU of its own the guest's devices share one map of its memory.
        ulong maps = (usesVfio ? domain.Devices.Iommus.Count > 0 ? Math.Max(vfio, 1) : 1 : 0) + direct;
        return maps == 0 ? 0 : (maps * domain.Memory + DeviceSpace) * 1024;
    }

    /// <summary>On POWER page tables and windows of the PCI bridges are locked, too.</summary>
    private static ulong Power(DomainDocument domain, bool usesVfio)
    {
        ulong bridges = 0;
        foreach (var controller in domain.Devices.Controllers)
            if (controller is { Type: ControllerType.Pci, Model: "pci-root" })
                bridges++;
        ulong most = Math.Max(domain.MaximumMemory, domain.Memory);
        ulong limit = most / TableShare + BridgeSpace * bridges + TableSpace;
        if (usesVfio)
            limit += Math.Max(BridgeWindow * bridges, domain.Memory + domain.Memory / WindowShare * bridges + TableSpace);
        return limit * 1024;
    }
}
