namespace Libvirt.Driver.Qemu.CommandLine.Devices;

/// <summary>Which of QEMU's virtio devices on PCI a model means.</summary>
internal static class VirtioModels
{
    /// <summary>Null for models that say nothing about it.</summary>
    public static VirtioModel? Of(string? model) => model switch
    {
        "virtio-transitional" => VirtioModel.VirtioTransitional,
        "virtio-non-transitional" => VirtioModel.VirtioNonTransitional,
        _ => null,
    };
}
