namespace Libvirt.Driver.Qemu.Definition.Addresses;

/// <summary>The virtio devices of a guest that have no address yet: they can be on any bus that carries virtio.</summary>
internal static class VirtioDevices
{
    public static IEnumerable<DomainDevice> Unaddressed(DomainDevices devices)
    {
        foreach (var device in Virtio(devices))
            if (device.Info.Address is null)
                yield return device;
    }

    private static IEnumerable<DomainDevice> Virtio(DomainDevices devices)
    {
        foreach (var disk in devices.Disks)
            if (disk.Target?.Bus == DiskBus.Virtio)
                yield return disk;
        foreach (var card in devices.Interfaces)
            if (IsVirtio(card.Model) && card.Type != InterfaceType.Hostdev)
                yield return card;
        foreach (var input in devices.Inputs)
            if (input.Bus == InputBus.Virtio)
                yield return input;
        foreach (var controller in devices.Controllers)
            if (controller.Type == ControllerType.VirtioSerial || controller.Type == ControllerType.Scsi && controller.Model is "virtio-scsi" or "virtio-transitional" or "virtio-non-transitional")
                yield return controller;
        foreach (var video in devices.Videos)
            if (video.Model?.Type == VideoType.Virtio)
                yield return video;
        if (devices.MemoryBalloon is { Model: not (MemoryBalloonModel.None or MemoryBalloonModel.Xen) } balloon)
            yield return balloon;
        foreach (var generator in devices.RandomGenerators)
            yield return generator;
        foreach (var system in devices.FileSystems)
            yield return system;
        foreach (var device in devices.HostDevices)
            if (device.Type == HostDeviceType.ScsiHost)
                yield return device;
        if (devices.Vsock is { } vsock)
            yield return vsock;
        foreach (var memory in devices.Memories)
            if (memory.Model is MemoryModel.VirtioMem or MemoryModel.VirtioPmem)
                yield return memory;
        foreach (var sound in devices.Sounds)
            if (sound.Model == SoundModel.Virtio)
                yield return sound;
        foreach (var crypto in devices.Cryptos)
            yield return crypto;
    }

    public static bool IsVirtio(string? model) => model is "virtio" or "virtio-transitional" or "virtio-non-transitional";
}
