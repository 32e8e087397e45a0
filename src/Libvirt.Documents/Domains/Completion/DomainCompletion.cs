namespace Libvirt.Documents.Domains;

/// <summary>What a domain gets that its document does not say and that no driver decides, step by step.</summary>
/// <remarks>Drivers add their own defaults before (device models) and after (addresses): see <see cref="ParseOptions.DomainDefaults"/>.</remarks>
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
        BasicDefaults.Memory,
        BasicDefaults.Cpus,
        ResourceControlDefaults.Run,
        BasicDefaults.HugePages,
        BasicDefaults.Lifecycle,
        BootDefaults.Run,
        DeviceOrder.Run,
        DiskDefaults.Run,
        InterfaceDefaults.Run,
        CharacterDefaults.Ports,
        DuplicateChecks.SerialConsoles,
        CharacterDefaults.ConsoleOfSerial,
        DisplayDefaults.Listeners,
        DisplayDefaults.ImplicitVideo,
        DisplayDefaults.VideoMemory,
        HostDeviceDefaults.Run,
        ControllerDefaults.Indexes,
        DuplicateChecks.Controllers,
        DuplicateChecks.Panics,
        AddressDefaults.Run,
        ControllerDefaults.Implicit,
    ];

    /// <summary>Runs all steps.</summary>
    public static void Run(DomainDocument domain, ParseOptions options)
    {
        foreach (var refusal in Refusals)
            refusal(domain);
        options.DomainDefaults?.Invoke(domain, options);
        foreach (var step in Steps)
            step(domain, options);
        options.DomainAssignments?.Invoke(domain, options);
    }
}
