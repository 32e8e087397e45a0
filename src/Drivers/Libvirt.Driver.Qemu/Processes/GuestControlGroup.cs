using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Security;
using Libvirt.Host;
using Libvirt.Host.Accounts;
using Libvirt.Host.Files;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>The control groups of one guest, laid out as native does, so that either daemon goes on with a guest of the other.</summary>
public sealed partial class GuestControlGroup
{
    /// <summary>Where the groups of guests are whose definition does not say where.</summary>
    public const string StandardPartition = "/machine";

    private const string Driver = "qemu";
    private const int NotPermitted = 1, NoDevice = 6, Denied = 13, ReadOnly = 30; // EPERM, ENXIO, EACCES, EROFS
    private const int TerminalMajor = 136, SoundMajor = 116;
    private readonly ControlGroup _group;

    private GuestControlGroup(ControlGroup group) => _group = group;

    /// <summary>The group: for values that are read and set while the guest runs.</summary>
    public ControlGroup Group => _group;

    /// <summary>The group of processes and threads that are no processors.</summary>
    public ControlGroup Emulator => _group.ThreadGroup("emulator");

    /// <summary>Makes the groups of a guest that is about to start and sets what its definition says.</summary>
    /// <param name="configuration">qemu.conf.</param>
    /// <param name="guest">The definition, with its number.</param>
    /// <param name="files">Its files of the host, of which the devices are allowed.</param>
    /// <param name="mounts">The hierarchies; null for the host's.</param>
    /// <returns>null when the host has no control groups, or the daemon is a user's</returns>
    /// <exception cref="LibvirtException">a value cannot be set; the groups are removed</exception>
    public static GuestControlGroup? Create(QemuConfiguration configuration, DomainDocument guest, IEnumerable<GuestFile> files, ControlGroupMounts? mounts = null)
    {
        mounts ??= ControlGroupMounts.OfHost();
        if (!configuration.IsPrivileged || !mounts.IsAvailable)
        {
            CheckUnneeded(guest);
            return null;
        }
        var path = ControlGroupPartition.Path(guest.Resource?.Partition ?? StandardPartition, Machine(guest, configuration), Driver);
        var result = new GuestControlGroup(ControlGroup.At(mounts, path, Controllers(configuration)));
        // Perhaps left over from a guest of this number that ended when no daemon ran; but never ended because of the number alone.
        if (result._group.Processes() is { Count: > 0 } others)
            throw LibvirtException.OperationInvalid(ErrorDomain.Cgroup, $"the control group {path} is in use by process {others.First()}");
        try
        {
            result._group.Remove();
            result._group.Create();
        }
        catch (LibvirtException e) when (e.Code == ErrorNumber.SystemError && e.Error.Int1 is NotPermitted or NoDevice or Denied or ReadOnly)
        {
            // A container without groups of its own, for example.
            Log.Info($"guest '{guest.Name}' runs without control groups: {e.Message}");
            result.Remove();
            CheckUnneeded(guest);
            return null;
        }
        try
        {
            result.SetUp(configuration, guest, files);
            return result;
        }
        catch
        {
            result.Remove();
            throw;
        }
    }

    /// <summary>The groups of a guest that runs.</summary>
    /// <param name="configuration">qemu.conf.</param>
    /// <param name="guest">The definition, with its number.</param>
    /// <param name="processId">QEMU's process.</param>
    /// <param name="mounts">The hierarchies; null for the host's.</param>
    /// <returns>null when it has none</returns>
    public static GuestControlGroup? Adopt(QemuConfiguration configuration, DomainDocument guest, int processId, ControlGroupMounts? mounts = null)
    {
        mounts ??= ControlGroupMounts.OfHost();
        if (!configuration.IsPrivileged || !mounts.IsAvailable)
            return null;
        return ControlGroup.OfMachine(mounts, processId, Machine(guest, configuration), Driver, PossibleControllers(configuration)) is { } group ? new(group) : null;
    }

    /// <summary>What is left of the groups of a guest whose process is not known, or has ended.</summary>
    /// <returns>null when nothing is left</returns>
    public static GuestControlGroup? Left(QemuConfiguration configuration, DomainDocument guest)
    {
        var mounts = ControlGroupMounts.OfHost();
        if (!configuration.IsPrivileged || !mounts.IsAvailable)
            return null;
        var path = ControlGroupPartition.Path(guest.Resource?.Partition ?? StandardPartition, Machine(guest, configuration), Driver);
        var group = ControlGroup.At(mounts, path, PossibleControllers(configuration));
        return group.IsThere() ? new(group) : null;
    }

    /// <summary>Ends what still runs in the groups, helper programs too, and removes them.</summary>
    /// <returns>false when the kernel does not let go of them</returns>
    public bool Remove()
    {
        _group.KillAll();
        return _group.Remove();
    }

    /// <summary>Lets the guest use device files, for devices that are plugged in.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void Allow(IEnumerable<GuestFile> files)
    {
        if (_group.Has(GroupController.Devices))
            Allow(new DeviceControl(_group), files);
    }

    /// <summary>Forbids device files of devices that are unplugged.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void Deny(IEnumerable<GuestFile> files)
    {
        if (!_group.Has(GroupController.Devices))
            return;
        var control = new DeviceControl(_group);
        foreach (var file in files)
            if (Rule(file.Path, DeviceAccess.All) is { } rule)
                control.Deny(rule);
    }

    /// <summary>The name of a guest that runs among all machines of the host: "qemu-3-name".</summary>
    public static string Machine(DomainDocument guest, QemuConfiguration configuration)
        => MachineName.Make(Driver, configuration.IsPrivileged ? null : AccountNames.User(ProcessUser.Id), configuration.Folders.Root, guest.Id ?? -1, guest.Name);

    private static List<GroupController> Controllers(QemuConfiguration configuration)
    {
        var controllers = new List<GroupController>();
        foreach (var name in configuration.Controllers)
            if (ControllerNames.Find(name) is { } controller)
                controllers.Add(controller);
        if (configuration.Get(ProgramSettings.MaximumThreads) > 0)
            controllers.Add(GroupController.Tasks);
        return controllers;
    }

    /// <summary>Those of a guest that may have been started when qemu.conf limited threads.</summary>
    private static List<GroupController> PossibleControllers(QemuConfiguration configuration)
    {
        var controllers = Controllers(configuration);
        if (!controllers.Contains(GroupController.Tasks))
            controllers.Add(GroupController.Tasks);
        return controllers;
    }

    private void AllowDevices(QemuConfiguration configuration, DomainDocument guest, IEnumerable<GuestFile> files)
    {
        var control = new DeviceControl(_group);
        control.DenyAll();
        foreach (var path in configuration.GuestDevices)
            if (Rule(path, DeviceAccess.ReadWrite) is { } rule)
                control.Allow(rule);
        control.Allow(new(false, new(TerminalMajor, -1), DeviceAccess.ReadWrite));
        if (guest.Devices.Sounds.Count > 0)
            control.Allow(new(false, new(SoundMajor, -1), DeviceAccess.ReadWrite));
        Allow(control, files);
    }

    private static void Allow(DeviceControl control, IEnumerable<GuestFile> files)
    {
        foreach (var file in files)
            if (Rule(file.Path, file.Access) is { } rule)
                control.Allow(rule);
    }

    private static DeviceRule? Rule(string path, DeviceAccess access) => FileStatus.Of(path) switch
    {
        { Kind: FileKind.CharacterDevice, Device: var number } => new(false, number, access),
        { Kind: FileKind.BlockDevice, Device: var number } => new(true, number, access),
        _ => null,
    };
}
