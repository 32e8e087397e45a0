namespace Libvirt.Documents.Domains;

/// <summary>What must fit together in a domain, step by step, in the order in which native complains.</summary>
public static class DomainValidation
{
    private static readonly Action<DomainDocument>[] Steps =
    [
        IdentityChecks.Name,
        IdentityChecks.SystemUuid,
        CpuChecks.Count,
        NumaChecks.Tuning,
        NumaChecks.Cells,
        CpuChecks.Threads,
        BootChecks.Order,
        BootChecks.Firmware,
        DiskChecks.Run,
        InterfaceChecks.Each,
        CharacterChecks.Run,
        DeviceChecks.Redirection,
        DeviceChecks.HostDevices,
        HostDeviceChecks.Run,
        VideoChecks.Each,
        ControllerChecks.Each,
        DeviceChecks.Vsock,
        DiskChecks.Targets,
        DiskChecks.Addresses,
        DeviceChecks.Aliases,
        CpuChecks.HugePages,
        CpuChecks.Tuning,
        CpuChecks.Scheduling,
        DeviceChecks.Iommus,
        DeviceChecks.Audios,
        InputChecks.Run,
        SmallDeviceChecks.Tpms,
        SmallDeviceChecks.SharedMemories,
        SmallDeviceChecks.PersistentStore,
        MemoryChecks.Run,
        LifecycleChecks.Run,
        ClockChecks.Timers,
    ];

    /// <summary>Runs all steps.</summary>
    public static void Run(DomainDocument domain)
    {
        foreach (var step in Steps)
            step(domain);
    }

    internal static LibvirtException Xml(string text) => LibvirtException.Xml(ErrorDomain.Domain, text);

    internal static LibvirtException Unsupported(string text) => LibvirtException.ConfigUnsupported(ErrorDomain.Domain, text);

    internal static LibvirtException Detail(string text) => LibvirtException.Create(ErrorDomain.Domain, ErrorNumber.XmlDetail, text);
}
