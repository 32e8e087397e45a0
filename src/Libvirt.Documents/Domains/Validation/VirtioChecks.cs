namespace Libvirt.Documents.Domains;

/// <summary>Options that only virtio devices have.</summary>
internal static class VirtioChecks
{
    /// <summary>Refuses the options of a device that is not virtio.</summary>
    public static void Absent(VirtioOptions? options, DomainDevice device)
    {
        if (options is null)
            return;
        Absent(options.Iommu, "iommu", device);
        Absent(options.Ats, "ats", device);
        Absent(options.Packed, "packed", device);
        Absent(options.PagePerVirtqueue, "page_per_vq", device);
    }

    private static void Absent(bool? option, string name, DomainDevice device)
    {
        if (option is not null)
            throw DomainValidation.Unsupported($"{name} driver option is only supported for virtio devices").About(device);
    }
}
