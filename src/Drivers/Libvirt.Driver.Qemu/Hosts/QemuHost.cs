using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Definition.Firmware;
using Libvirt.Driver.Qemu.DomainCapabilities;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.HostDevices;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Processes;
using Libvirt.Host;
using Libvirt.Host.Devices;
using Libvirt.Host.Files;
using Libvirt.Host.Network;
using Libvirt.Host.Processes;
using Libvirt.Stateful.Guests;
using Libvirt.Stateful.Storage;

namespace Libvirt.Driver.Qemu.Hosts;

/// <summary>One set of guests and what they share: folders, configuration, emulators, events. A daemon has one, a program that embeds the driver one a root.</summary>
public sealed class QemuHost
{
    private const uint OwnerOnly = 0x1C0, Passage = 0x1ED; // 0700, 0755
    private const int FewDefinitions = 32; // a thread costs as much as some definitions
    private static readonly LogSource Log = new("qemu");
    private readonly QemuDefinition _definition;
    private readonly FirmwareCatalog _firmware;
    private int _lastId;

    /// <summary>Reads nothing yet.</summary>
    /// <param name="configuration">The folders and qemu.conf.</param>
    /// <param name="emulators">The QEMU binaries.</param>
    public QemuHost(QemuConfiguration configuration, IEmulatorCatalog emulators)
    {
        Configuration = configuration;
        Confinement = new(configuration);
        var (paths, settings) = (configuration.Folders, Hosts.DefinitionSettings.Of(configuration));
        Emulators = emulators;
        DefinitionSettings = settings;
        _firmware = settings.Firmware;
        Definitions = new(paths.Definitions, ErrorDomain.Qemu, "virsh edit");
        Statuses = new(paths.State, ErrorDomain.Qemu);
        _definition = new(emulators, settings);
        Reading = _definition.Options(new() { Inactive = true });
        LaunchSettings = configuration.ToLaunchSettings(Inherited()) with
        {
            Firmware = settings.Firmware,
            Nbdkit = configuration.Get(NetworkDiskSettings.UseNbdkit) ? Helpers.NbdkitServer.Find() : null,
            HostArchitecture = settings.HostArchitecture,
            PageSize = (ulong)Environment.SystemPageSize / 1024,
            RuntimeFolder = configuration.IsPrivileged ? null : Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR"),
        };
        var pci = new PciDevices();
        HostDevices = new(pci, new(), new(), static () => VfioHost.IsSupported, new(pci, new FunctionLinks(), Path.Combine(Path.GetDirectoryName(paths.State)!, "hostdevmgr")));
        Work = new(this);
        Activity = new(() => Array.Exists(Guests.Snapshot(), g => g.IsActive));
        StoredReading = StoredDomain.Reading(Reading);
    }

    /// <summary>What this host adds to what emulators can do.</summary>
    internal DomainCapabilitiesHost CapabilitiesOfHost() => DomainCapabilitiesHost.OfThis(_firmware);

    /// <summary>qemu.conf.</summary>
    public QemuConfiguration Configuration { get; }

    /// <summary>What qemu.conf and the host say about definitions.</summary>
    internal QemuDefinitionSettings DefinitionSettings { get; }

    /// <summary>What stands around guests: groups, /dev, owners.</summary>
    public GuestConfinement Confinement { get; }

    /// <summary>Which guest has which device of the host.</summary>
    internal HostDeviceTable HostDevices { get; }

    /// <summary>User and group of guests without a label of their own; null in a user's daemon, where all is the user's.</summary>
    internal (uint User, uint Group)? GuestOwner => Configuration.IsPrivileged ? (Configuration.UserId, Configuration.GroupId) : null;

    /// <summary>The folders.</summary>
    public QemuFolders Paths => Configuration.Folders;

    /// <summary>The QEMU binaries.</summary>
    public IEmulatorCatalog Emulators { get; }

    /// <summary>The guests.</summary>
    public ObjectTable<Guest<QemuRun>> Guests { get; } = new();

    /// <summary>Descriptors that programs have given for guests.</summary>
    public AssociatedDescriptors Associated { get; } = new();

    /// <summary>Where the kernel describes the host; tests have others.</summary>
    internal KernelFolders Kernel { get; set; } = KernelFolders.Real;

    /// <summary>Groups of a guest's processors for caches and memory bandwidth; null when its live definition wants none.</summary>
    internal GuestResourceGroups? ResourceGroupsOf(DomainDocument live) => GuestResourceGroups.AreWanted(live) ? new(live, GuestControlGroup.Machine(live, Configuration), Kernel) : null;

    /// <summary>Who is told what happens.</summary>
    public ObjectEventQueue Events { get; } = new();

    /// <summary>Definitions on the disk.</summary>
    public DefinitionFolder Definitions { get; }

    /// <summary>What is done beside the calls: ends, reboots, status files.</summary>
    internal BackgroundWork Work { get; }

    /// <summary>Whether any guest runs, for who must hear of it.</summary>
    public GuestActivity Activity { get; }

    /// <summary>The host is about to be switched off: does with the guests what qemu.conf says, and waits for it.</summary>
    /// <param name="tell">Is told what is being done.</param>
    public void ShutDown(Action<string> tell) => new HostShutdown(this, tell).Run();

    /// <summary>What runs, for the next start of the daemon.</summary>
    public StatusFolder Statuses { get; }

    /// <summary>How definitions are read that come from a caller or the disk.</summary>
    public ParseOptions Reading { get; }

    /// <summary>How <see cref="StoredDomain"/> reads its own text.</summary>
    public ParseOptions StoredReading { get; }

    /// <summary>What the configuration says about command lines.</summary>
    public LaunchSettings LaunchSettings { get; }

    /// <summary>A number for a guest that starts.</summary>
    public int NextId() => Interlocked.Increment(ref _lastId);

    /// <summary>Numbers up to this one are taken by guests that run already.</summary>
    public void TakeId(int id)
    {
        int last;
        while ((last = Volatile.Read(ref _lastId)) < id && Interlocked.CompareExchange(ref _lastId, id, last) != last)
        {
        }
    }

    /// <summary>A definition as it is kept.</summary>
    public StoredDomain Store(DomainDocument definition) => new(definition, StoredReading);

    /// <summary>Keeps a definition on the disk.</summary>
    public void Save(DomainDocument definition) => Definitions.Write(definition.Name, definition.Format(new() { Inactive = true, Secure = true }));

    /// <summary>A guest that is in no table yet.</summary>
    internal Guest<QemuRun> Create(string name, Uuid uuid, GuestState<QemuRun> state)
    {
        var guest = new Guest<QemuRun>(name, uuid, state, ErrorDomain.Qemu);
        guest.Jobs.MaximumWaiting = (int)Math.Min(Configuration.Get(GuestSettings.MaximumQueued), int.MaxValue);
        return guest;
    }

    /// <summary>A copy of a definition as a migration sends it.</summary>
    /// <param name="definition">One that runs, or is kept.</param>
    /// <param name="run">Of a definition that runs; null of another one.</param>
    public DomainDocument Migratable(DomainDocument definition, QemuRun? run)
    {
        var view = _definition.Migratable(definition);
        if (run?.Status.OriginalCpu is { } cpu)
            view.Cpu = cpu.Clone();
        return view;
    }

    /// <summary>Keeps what is known of a guest that runs, for the next start of the daemon.</summary>
    public void SaveStatus(Guest<QemuRun> guest)
    {
        lock (guest.Files)
            SaveStatus(guest, guest.State);
    }

    /// <summary>Keeps what is to be believed of a guest when we die now: a change of it that has begun.</summary>
    internal void SaveStatus(Guest<QemuRun> guest, GuestState<QemuRun> state)
    {
        lock (guest.Files)
            if (state.IsActive && guest.IsActive)
            {
                Statuses.Write(guest.Name, GuestStatus.Write(state));
                Activity.Begun();
            }
    }

    /// <summary>Forgets a guest that does not run any more; its state says so already.</summary>
    public void RemoveStatus(Guest<QemuRun> guest)
    {
        lock (guest.Files)
            Statuses.Remove(guest.Name);
        Activity.Look();
    }

    /// <summary>A guest that is neither defined nor active is gone.</summary>
    public void Forget(Guest<QemuRun> guest)
    {
        guest.IsRemoved = true;
        Guests.Remove(guest);
    }

    /// <summary>Writes into the log what no call is told.</summary>
    public void Report(string text) => Log.Error($"{text}");

    /// <summary>Path of the image that managed save writes.</summary>
    public string ManagedSavePath(string name) => $"{Paths.Saved}/{name}.save";

    /// <summary>Reads all definitions. One that cannot be read is reported and stays where it is.</summary>
    public void LoadDefinitions()
    {
        var names = Definitions.Names();
        var read = new Guest<QemuRun>?[names.Count];
        using var settled = Emulators.Settle();
        // Which of two with the same UUID counts must not depend on who was faster: they are added in the order of their names.
        ParallelWork.Run(names.Count, FewDefinitions, i => read[i] = OrReport(names[i], () => Read(names[i])));
        for (int i = 0; i < read.Length; i++)
            if (read[i] is { } guest)
                OrReport(names[i], () => Add(guest));
    }

    private T? OrReport<T>(string name, Func<T> load) where T : class
    {
        try
        {
            return load();
        }
        catch (LibvirtException e)
        {
            Log.Error($"the definition {Definitions.PathOf(name)} is left out: {e.Message}");
            return null;
        }
    }

    private Guest<QemuRun> Read(string name)
    {
        var definition = DomainDocument.Parse(Definitions.Read(name), Reading with { FileName = Definitions.PathOf(name), SkipValidation = true });
        if (definition.Name != name)
            throw LibvirtException.Internal(ErrorDomain.Qemu, $"the file is named after '{name}', its guest is '{definition.Name}'");
        var state = new GuestState<QemuRun> { Stored = Store(definition), Autostart = Definitions.IsAutostart(name), AutostartOnce = Definitions.IsAutostartOnce(name), HasManagedSave = File.Exists(ManagedSavePath(name)) };
        return Create(name, definition.Uuid!.Value, state);
    }

    private Guest<QemuRun> Add(Guest<QemuRun> created)
    {
        if (Guests.TryAdd(created) is not { } there)
            return created;
        // It runs, and its status was read before.
        if (there.Uuid != created.Uuid || there.Name != created.Name)
            throw LibvirtException.OperationFailed(ErrorDomain.Qemu, $"domain '{there.Name}' has the same name or uuid");
        var state = created.State;
        there.Update(s => s with { Stored = state.Stored, Autostart = state.Autostart, AutostartOnce = state.AutostartOnce, HasManagedSave = state.HasManagedSave });
        return there;
    }

    /// <summary>Tells those who listen to QEMU's own events.</summary>
    internal void RaiseMonitorEvent(Guest<QemuRun> guest, QmpEvent what)
        => Events.Queue(new(EventFamily.QemuMonitor, 0, guest.Uuid.ToString(), c => new Domain(c, guest.Name, guest.Uuid, guest.State.Id),
            new DomainQemuMonitorEvent(what.Name, what.Seconds, (uint)Math.Max(what.Microseconds, 0), what.Data?.ToString())));

    /// <summary>Variables of ours that guests get too.</summary>
    private static Dictionary<string, string> Inherited()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in new[] { "PATH", "LD_PRELOAD", "LD_LIBRARY_PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "DISPLAY", "XAUTHORITY" })
            if (Environment.GetEnvironmentVariable(name) is { } value)
                found.Add(name, value);
        return found;
    }

    /// <summary>Makes the folders that must be there. Those in which QEMU makes files, or finds its own, are its user's.</summary>
    public void MakeFolders()
    {
        uint mode = Configuration.IsPrivileged ? Passage : OwnerOnly;
        foreach (var folder in new[] { Paths.Logs, Paths.Cache })
            OwnedFolder.Ensure(folder, mode, null);
        foreach (var folder in new[] { Paths.State, Paths.Library, Paths.Saved, Paths.Snapshots, Paths.Checkpoints, Configuration.DumpFolder, Paths.Nvram, Configuration.MemoryFolder, Paths.Channels })
            OwnedFolder.Ensure(folder, mode, GuestOwner);
    }
}
