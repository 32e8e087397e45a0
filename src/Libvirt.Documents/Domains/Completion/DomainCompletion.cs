namespace Libvirt.Documents.Domains;

/// <summary>What a domain gets that its document does not say and that no driver decides, step by step.</summary>
/// <remarks>Drivers add their own defaults between (machine, device models) and at the end (addresses): see <see cref="ParseOptions.DomainDefaults"/>.</remarks>
public static class DomainCompletion
{
    /// <summary>What native refuses while it reads, before anything is added.</summary>
    private static readonly Action<DomainDocument>[] Refusals =
    [
        UsbChecks.Disabled,
        VideoChecks.Primary,
    ];

    private static readonly Action<DomainDocument, ParseOptions>[] Steps =
    [
        BasicDefaults.Identity,
        BasicDefaults.Architecture,
        BasicDefaults.Cpus,
        ResourceControlDefaults.Run,
        BasicDefaults.Lifecycle,
        BootDefaults.Arguments,
        DeviceOrder.Run,
        DiskDefaults.Run,
        InterfaceDefaults.Run,
        CharacterDefaults.Ports,
        DuplicateChecks.SerialConsoles,
        DisplayDefaults.Listeners,
        HostDeviceDefaults.Run,
        ControllerDefaults.HostScsi,
        ControllerDefaults.Indexes,
        Driver,
        InputDefaults.Run,
        Devices,
        BasicDefaults.Memory,
        BasicDefaults.HugePages,
        DuplicateChecks.Controllers,
        DuplicateChecks.Panics,
        BootDefaults.Order,
        CharacterDefaults.ConsoleOfSerial,
        ControllerDefaults.Implicit,
        DisplayDefaults.ImplicitVideo,
        DisplayDefaults.VideoMemory,
        Assignments,
        CharacterDefaults.ConsoleAddress,
    ];

    /// <summary>Runs all steps.</summary>
    public static void Run(DomainDocument domain, ParseOptions options)
    {
        foreach (var refusal in Refusals)
            refusal(domain);
        foreach (var step in Steps)
            step(domain, options);
    }

    private static void Driver(DomainDocument domain, ParseOptions options) => options.DomainDefaults?.Invoke(domain, options);

    private static void Assignments(DomainDocument domain, ParseOptions options) => options.DomainAssignments?.Invoke(domain, options);

    /// <summary>Each device: first what the driver knows, then the address that its name implies.</summary>
    private static void Devices(DomainDocument domain, ParseOptions options)
    {
        if (options.DeviceDefaults is { } defaults)
            foreach (var device in domain.Devices.Everything())
                defaults(domain, device, options);
        AddressDefaults.Run(domain, options);
    }
}
