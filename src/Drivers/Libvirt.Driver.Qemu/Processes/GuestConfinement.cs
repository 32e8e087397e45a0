using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Security;
using Libvirt.Host;
using Libvirt.Host.Devices;
using Libvirt.Host.Files;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>
/// What stands around guests on the host: their groups, their /dev, the owners of their files. One object a driver; of a guest it remembers nothing, all follows from
/// the definition and the host.
/// </summary>
public sealed class GuestConfinement
{
    private const uint FileModeMask = 2; // others do not write to what QEMU makes
    private const string UserFaults = "/dev/userfaultfd";
    private readonly QemuConfiguration _configuration;

    /// <summary>For the host's own files, with the models that qemu.conf names.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: qemu.conf names a user that there is not, or a model that this version does not have</exception>
    public GuestConfinement(QemuConfiguration configuration)
    {
        _configuration = configuration;
        foreach (var model in configuration.Get(ConfinementSettings.Drivers) ?? [])
            if (model != "none")
                throw LibvirtException.ConfigUnsupported(ErrorDomain.Security, $"security driver '{model}' is not available");
        var labels = new HostFileLabels();
        Security = new(configuration.IsPrivileged ? [new DacDriver(DacSettings.Of(configuration), labels)] : [], labels);
        Files = new(new AssignedDevices(), configuration.UsesLogDaemon);
        UsesNamespaces = GuestNamespace.IsUsed(configuration);
    }

    /// <summary>The security drivers.</summary>
    public SecurityStack Security { get; }

    /// <summary>Which files guests use.</summary>
    public GuestFiles Files { get; }

    /// <summary>The hierarchies of control groups that are used; null for all that the host has.</summary>
    internal ControlGroupMounts? Hierarchies { get; init; }

    /// <summary>Which threads share cores.</summary>
    internal CoreScheduling CoreScheduling { get; set; } = new();

    /// <summary>The processors of guests share no core with other threads.</summary>
    internal bool SeparatesProcessors => _configuration.Get(ConfinementSettings.CoreScheduling) == "vcpus";

    /// <summary>With whom a program shares cores that is started for a guest that runs; null for everybody.</summary>
    internal CoreGroup? CoresOfHelpers(int processId) => _configuration.Get(ConfinementSettings.CoreScheduling) == "full" ? CoreGroup.Of(CoreScheduling, processId) : null;

    /// <summary>Guests that start get a /dev of their own.</summary>
    public bool UsesNamespaces { get; }

    /// <summary>User and group that a guest runs as, once its definition has labels (<see cref="SecurityStack.Prepare"/>); null where it runs as the caller.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: the definition names nobody</exception>
    public (uint User, uint Group)? OwnerOf(DomainDocument guest)
    {
        foreach (var driver in Security.Drivers)
            if (driver is DacDriver dac)
                return dac.LabelOf(guest) is var (user, group) ? (user, group) : null;
        return null;
    }

    /// <summary>Prepares the start of a guest: labels in its definition, groups.</summary>
    /// <param name="guest">The live definition, with its number and all images of its disks.</param>
    /// <returns>what the start needs; to be disposed of when QEMU runs or has failed to</returns>
    /// <exception cref="LibvirtException">why it cannot start; nothing is left behind</exception>
    public ConfinedStart Begin(DomainDocument guest)
    {
        Security.Prepare(guest);
        var files = Files.Of(guest).ToList();
        if (UsesNamespaces && FileStatus.Of(UserFaults) is not null && _configuration.GuestDevices.Contains(UserFaults))
            files.Add(new(UserFaults) { IsNamespaceOnly = true });
        var group = GuestControlGroup.Create(_configuration, guest, files, Hierarchies);
        CoreGroup? cores = null;
        try
        {
            var sharing = _configuration.Get(ConfinementSettings.CoreScheduling);
            cores = sharing is "emulator" or "full" ? new(CoreScheduling) : null;
            return new(this, guest, files, group, Surroundings(guest, files, group) with { Cores = cores }, UsesNamespaces ? GuestNamespace.Workshop(_configuration, guest) : null)
            {
                HelperCores = sharing == "full" ? cores : null,
            };
        }
        catch
        {
            cores?.Dispose();
            group?.Remove();
            throw;
        }
    }

    /// <summary>Cleans up after a guest whose process has ended, whoever started it.</summary>
    /// <param name="guest">The live definition.</param>
    /// <param name="group">Its groups; null when it has none.</param>
    /// <param name="hadNamespace">It had a /dev of its own.</param>
    public void End(DomainDocument guest, GuestControlGroup? group, bool hadNamespace)
    {
        // Helper programs first: they may still write to files that go back to their owners.
        group?.Remove();
        Security.Restore(guest, Files.Of(guest).ToList(), null, hadNamespace);
        Security.Release(guest);
    }

    /// <summary>Lets a running guest use the files of a device that is plugged in. All or nothing.</summary>
    /// <param name="guest">The live definition.</param>
    /// <param name="run">Process, groups and namespace of the guest.</param>
    /// <param name="files">The device's files (<see cref="GuestFiles"/>).</param>
    /// <exception cref="LibvirtException">a file cannot be made, labelled or allowed; then all is as before</exception>
    public void Add(DomainDocument guest, ConfinedRun run, IReadOnlyList<GuestFile> files)
    {
        var made = run.HasNamespace ? GuestNamespace.Add(run.ProcessId, files) : [];
        try
        {
            run.Group?.Allow(files);
            Security.Label(guest, files, run.HasNamespace ? run.ProcessId : null);
        }
        catch
        {
            if (made.Count > 0)
                MountNamespace.RunIn(run.ProcessId, () => made.ForEach(DeviceNode.Remove));
            run.Group?.Deny(files.Where(f => made.Contains(f.Path)));
            throw;
        }
    }

    /// <summary>Takes the files of a device that is unplugged back.</summary>
    /// <param name="guest">The live definition, without the device.</param>
    /// <param name="run">Process, groups and namespace of the guest.</param>
    /// <param name="files">The device's files.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: a device cannot be forbidden, or the guest's namespace not be entered</exception>
    public void Remove(DomainDocument guest, ConfinedRun run, IReadOnlyList<GuestFile> files)
    {
        var others = Files.Of(guest).ToList();
        Security.Restore(guest, files, run.HasNamespace ? run.ProcessId : null);
        run.Group?.Deny(files.Where(f => !others.Exists(o => o.Path == f.Path)));
        if (run.HasNamespace)
            GuestNamespace.Remove(run.ProcessId, _configuration, files, others);
    }

    private ProcessSurroundings Surroundings(DomainDocument guest, List<GuestFile> files, GuestControlGroup? group)
    {
        var emulator = group?.MakeEmulator(guest);
        var processors = guest.CpuTuning?.EmulatorPin ?? guest.Vcpus.CpuSet;
        return Security.Confine(guest, new()
        {
            FileModeMask = FileModeMask,
            Processors = processors is null ? null : new Bitmap(processors.Last + 1, processors.Members()),
            Memory = GuestMemoryPolicy.Of(guest),
            TaskFiles = [.. group?.Group.TaskFiles ?? [], .. emulator?.TaskFiles ?? []],
            ProcessFile = group?.Group.ProcessFile,
            Limits = GuestLimits.LockedMemory(guest) is { } locked ? [.. GuestLimits.Of(_configuration), locked] : GuestLimits.Of(_configuration),
            Enter = Enter(guest, files),
        });
    }

    /// <summary>Runs in the thread that becomes QEMU: in the new namespace files are labelled where QEMU sees them.</summary>
    private Action Enter(DomainDocument guest, List<GuestFile> files)
    {
        if (!UsesNamespaces)
            return () => Security.Label(guest, files, null);
        var nodes = GuestNamespace.Describe(_configuration, files);
        var workshop = GuestNamespace.Workshop(_configuration, guest);
        return () =>
        {
            MountNamespace.Unshare();
            PrivateDevices.Install(nodes, workshop);
            Security.Label(guest, files, null, hasNamespace: true);
        };
    }
}
