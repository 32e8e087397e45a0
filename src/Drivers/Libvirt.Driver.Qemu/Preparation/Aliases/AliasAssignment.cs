using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Definition;

namespace Libvirt.Driver.Qemu.Preparation.Aliases;

/// <summary>Names that devices have in QEMU and in the live definition. An alias that the user chose ("ua-...") stays.</summary>
internal static class AliasAssignment
{
    /// <summary>Gives each device that has none its alias.</summary>
    public static void Run(LaunchPlan plan)
    {
        var domain = plan.Domain;
        var guest = new QemuGuest(domain, plan.Emulator, new(), ParseOptions.Default);
        var devices = domain.Devices;
        foreach (var disk in devices.Disks)
            Set(disk, DiskAlias.Of(disk, devices));
        foreach (var item in devices.Interfaces)
            Set(item, Free(guest, item));
        ByPosition(devices.FileSystems);
        ByPosition(devices.Sounds);
        foreach (var device in devices.HostDevices)
            Set(device, Free(guest, device));
        ByPosition(devices.RedirectedDevices);
        ByPosition(devices.Videos);
        foreach (var controller in devices.Controllers)
            Set(controller, ControllerAlias.Of(guest, controller));
        ByPosition(devices.Inputs);
        ByPosition(devices.Parallels);
        ByPosition(devices.Serials);
        ByPosition(devices.Channels);
        Consoles(devices);
        ByPosition(devices.Hubs);
        ByPosition(devices.SharedMemories);
        ByPosition(devices.SmartCards);
        ByPosition(devices.RandomGenerators);
        ByPosition(devices.Tpms);
        foreach (var memory in devices.Memories)
            Set(memory, Free(guest, memory));
        ByPosition(devices.Cryptos);
        ByPosition(devices.Iommus);
        ByPosition(devices.Watchdogs);
        foreach (var device in new DomainDevice?[] { devices.MemoryBalloon, devices.Vsock, devices.PersistentStore, devices.Nvram })
            if (device is not null)
                Set(device, Free(guest, device));
    }

    /// <summary>Gives one device, which is to be plugged in, its alias; the devices that run have theirs.</summary>
    /// <param name="domain">The running guest; whether the device is in its lists already does not matter.</param>
    /// <param name="device">The device.</param>
    /// <param name="emulator">What the emulator can do.</param>
    public static void Assign(DomainDocument domain, DomainDevice device, IEmulatorCapabilities emulator)
        => Set(device, Free(new(domain, emulator, new(), ParseOptions.Default), device));

    private static void Set(DomainDevice device, string? alias)
    {
        if (device.Info.Alias is null && alias is not null)
            device.Info.Alias = new() { Name = alias };
    }

    private static void ByPosition<T>(List<T> list) where T : DomainDevice
    {
        for (int i = 0; i < list.Count; i++)
            Set(list[i], string.Create(CultureInfo.InvariantCulture, $"{Prefix(list[i])}{i}"));
    }

    /// <summary>The first console of kind serial is the first serial port.</summary>
    private static void Consoles(DomainDevices devices)
    {
        if (devices is { Consoles: [{ Target.Type: ConsoleTargetType.Serial } console, ..], Serials: [{ Info.Alias: { } serial }, ..] })
            console.Info.Alias = serial.Clone();
        ByPosition(devices.Consoles);
    }

    /// <summary>The name of a device by its place, or by the lowest number above all that are used.</summary>
    private static string? Free(QemuGuest guest, DomainDevice device) => device switch
    {
        Disk disk => DiskAlias.Of(disk, guest.Devices),
        Controller controller => ControllerAlias.Of(guest, controller),
        MemoryDevice { Info.Address: DimmAddress { Slot: var slot } } => string.Create(CultureInfo.InvariantCulture, $"{Prefix(device)}{slot}"),
        MemoryBalloon { Model: MemoryBalloonModel.None } => null,
        NvramDevice => "nvram",
        PanicDevice => null,
        // The first console is mostly a serial port, and has its alias.
        ConsoleDevice { Target.Port: { } port } => string.Create(CultureInfo.InvariantCulture, $"console{Math.Max(port, Above(guest.Devices, "console"))}"),
        _ when Prefix(device) is { } prefix => string.Create(CultureInfo.InvariantCulture, $"{prefix}{Above(guest.Devices, prefix)}"),
        _ => null,
    };

    private static int Above(DomainDevices devices, string prefix)
    {
        int next = 0;
        foreach (var device in devices.All())
            if (device.Info.Alias is { Name: var name } && name.StartsWith(prefix, StringComparison.Ordinal)
                && int.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < int.MaxValue)
                next = Math.Max(next, number + 1);
        return next;
    }

    private static string? Prefix(DomainDevice device) => device switch
    {
        InterfaceDevice item => InterfacePrefix(item),
        HostDevice => "hostdev",
        RedirectedDevice => "redir",
        VideoDevice => "video",
        SoundDevice => "sound",
        FileSystem => "fs",
        SmartCard => "smartcard",
        InputDevice => "input",
        ParallelDevice => "parallel",
        SerialDevice => "serial",
        ChannelDevice => "channel",
        ConsoleDevice => "console",
        Hub => "hub",
        SharedMemory => "shmem",
        RandomGenerator => "rng",
        Tpm => "tpm",
        MemoryDevice memory => MemoryPrefix(memory.Model),
        MemoryBalloon => "balloon",
        VsockDevice => "vsock",
        CryptoDevice => "crypto",
        PersistentStore => "pstore",
        IommuDevice => "iommu",
        Watchdog => "watchdog",
        _ => null,
    };

    /// <summary>A host's device that is used as an interface counts as host device.</summary>
    private static string InterfacePrefix(InterfaceDevice item)
        => item.Type == InterfaceType.Hostdev || item.Actual?.Type == InterfaceType.Hostdev ? "hostdev" : "net";

    private static string MemoryPrefix(MemoryModel model) => model switch
    {
        MemoryModel.Nvdimm => "nvdimm",
        MemoryModel.VirtioPmem => "virtiopmem",
        MemoryModel.VirtioMem => "virtiomem",
        MemoryModel.SgxEpc => "epc",
        _ => "dimm",
    };
}
