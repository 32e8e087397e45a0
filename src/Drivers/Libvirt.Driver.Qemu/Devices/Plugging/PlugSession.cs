using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.CommandLine.Blocks;
using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Processes;
using Libvirt.Json;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Devices.Plugging;

/// <summary>
/// One change of a running guest: a draft of its definition, its monitor, and what has to be undone when QEMU refuses in the middle. The caller holds a job; the state of the
/// guest changes when everything is done.
/// </summary>
/// <param name="guest">The guest.</param>
/// <param name="run">Its run.</param>
/// <param name="monitor">Its monitor.</param>
/// <param name="settings">The host's configuration.</param>
/// <param name="resources">Opens what devices need.</param>
internal sealed partial class PlugSession(Guest<QemuRun> guest, QemuRun run, IQmp monitor, LaunchSettings settings, ILaunchResources resources) : IImageTarget, IDisposable
{
    private static readonly TimeSpan CommandPatience = TimeSpan.FromSeconds(30);
    private readonly Rollback _undo = new();
    private LaunchPlan? _plan;
    private LaunchBuilder? _builder;

    /// <summary>How long the guest has time to give a device back before the call answers without it.</summary>
    public TimeSpan RemovalPatience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The guest.</summary>
    public Guest<QemuRun> Guest => guest;

    /// <summary>Its run.</summary>
    public QemuRun Run => run;

    /// <summary>A copy of the running definition, to be changed.</summary>
    public DomainDocument Draft { get; } = guest.State.Live!.Clone();

    /// <summary>Gives the guest the files of its devices; null where it has them already, as in tests without a host.</summary>
    public GuestConfinement? Confinement { get; init; }

    /// <summary>Writes the status of the guest as it is given, for a daemon that comes after us; null in tests without a host.</summary>
    public Action<GuestState<QemuRun>>? Record { get; init; }

    /// <summary>The guest's shares of caches and memory bandwidth, for processors that are plugged in; null when it has none.</summary>
    public GuestResourceGroups? ResourceGroups { get; init; }

    /// <summary>A medium is changed although the guest holds it.</summary>
    public bool IsForced { get; init; }

    /// <summary>The draft as the builders of command lines want it.</summary>
    public LaunchPlan Plan => _plan ??= new(Draft, run.Emulator, settings with { Nbdkit = null, AutomaticNodes = run.Status.Placement?.Nodes }, resources)
    {
        Id = Draft.Id ?? -1,
        IsRunning = true,
        Counters = new() { NodeIndex = Math.Max(run.Status.NodeIndex, BlockNodeNumbers.Highest(Draft)), DescriptorSetIndex = run.Status.DescriptorSetIndex },
    };

    /// <summary>The draft with questions about its machine.</summary>
    public QemuGuest Machine => Builder.Guest;

    /// <summary>Opens what devices need.</summary>
    public ILaunchResources Resources => resources;

    private LaunchBuilder Builder => _builder ??= new(Plan);

    /// <summary>True when the emulator has the capability of this name.</summary>
    public bool Has(string flag) => run.Emulator.Has(flag);

    /// <summary>Executes a command that must succeed.</summary>
    public JsonValue Execute(string command, JsonObject? arguments = null, IReadOnlyList<int>? descriptors = null)
        => monitor.Execute(command, arguments, Deadline.After(CommandPatience), descriptors);

    /// <summary>Executes a command and gives QEMU's answer, which may be an error.</summary>
    public QmpReply Ask(string command, JsonObject? arguments = null) => monitor.Ask(command, arguments, Deadline.After(CommandPatience));

    /// <summary>Executes a command that takes something away; a refusal is only logged.</summary>
    public void Try(string command, JsonObject arguments)
    {
        using var once = new Rollback();
        once.Add(() => Execute(command, arguments));
    }

    /// <summary>Adds a device; what the user demands for its alias is applied.</summary>
    public void Device(JsonObject properties, DeviceInfo info)
    {
        if (Has("zpci") && ZpciProperties.Of(info) is { } identity)
        {
            Execute("device_add", identity);
            Undo("device_del", new JsonObject().Add("id", identity.GetString("id")!));
        }
        Execute("device_add", Builder.Overridden(properties));
    }

    /// <summary>Adds an object of QEMU's object model.</summary>
    public void Object(JsonObject properties)
    {
        Execute("object-add", properties);
        Undo("object-del", new JsonObject().Add("id", properties.GetString("id")!));
    }

    /// <summary>Adds a node of the block layer.</summary>
    public void BlockNode(JsonObject properties)
    {
        Execute("blockdev-add", properties);
        Undo("blockdev-del", new JsonObject().Add("node-name", properties.GetString("node-name")!));
    }

    /// <summary>Adds a set of descriptors.</summary>
    public void DescriptorSet(uint set, IReadOnlyList<(int Descriptor, string Name)> descriptors)
    {
        Undo("remove-fd", new JsonObject().Add("fdset-id", set));
        foreach (var (descriptor, name) in descriptors)
            Execute("add-fd", new JsonObject().Add("fdset-id", set).Add("opaque", name), [descriptor]);
    }

    /// <summary>Adds a network backend.</summary>
    public void NetworkBackend(JsonObject properties, IReadOnlyList<int>? descriptors = null)
    {
        Execute("netdev_add", properties, descriptors);
        Undo("netdev_del", new JsonObject().Add("id", properties.GetString("id")!));
    }

    /// <summary>
    /// Tells the next daemon what is about to be plugged in. When we die meanwhile, it finds the device in the status, asks QEMU whether it is there, and either keeps it
    /// or takes everything back that was made for it.
    /// </summary>
    public void Intend(DomainDevice device)
    {
        if (Record is null || device.Info.Alias?.Name is not { } alias)
            return;
        run.EditStatus(status => status.Devices.Add(alias));
        _undo.Add(() => run.EditStatus(status => status.Devices.Remove(alias)));
        Record(guest.State with { Live = Draft });
    }

    /// <summary>Tells the next daemon which medium is about to be put into a drive: when we die meanwhile, it asks QEMU whether it is there.</summary>
    /// <param name="drive">The drive with the new medium.</param>
    public void IntendMedium(Disk drive)
    {
        if (Record is null)
            return;
        var intended = drive.Clone();
        run.EditStatus(status => status.MediumChanges.Add(intended));
        _undo.Add(() => ForgetMedium(drive));
        Record(guest.State);
    }

    /// <summary>The medium is in the drive, or will not be.</summary>
    public void ForgetMedium(Disk drive) => run.EditStatus(status => status.MediumChanges.RemoveAll(d => d.Info.Alias?.Name == drive.Info.Alias?.Name));

    /// <summary>Lets QEMU use the files of a device: owners, device nodes, rules.</summary>
    /// <param name="device">The device, in the draft.</param>
    /// <exception cref="LibvirtException">a file is not there, or cannot be given to the guest</exception>
    public void UseFiles(DomainDevice device)
    {
        if (Confinement is not { } confinement || run.Confined is not { } confined)
            return;
        var files = confinement.Files.Of(device).ToList();
        confinement.Add(Draft, confined, files);
        _undo.Add(() => confinement.Remove(guest.State.Live!, confined, files));
    }

    /// <summary>Takes the files of a device back that QEMU uses no more. A failure is only logged: the device is gone.</summary>
    /// <param name="device">The device, in the draft no more.</param>
    public void ReturnFiles(DomainDevice device)
    {
        if (Confinement is not { } confinement || run.Confined is not { } confined)
            return;
        using var once = new Rollback();
        once.Add(() => confinement.Remove(Draft, confined, confinement.Files.Of(device).ToList()));
    }

    /// <summary>What undoes a step, when a later one fails.</summary>
    public void Undo(string command, JsonObject arguments) => _undo.Add(() => Execute(command, arguments));

    /// <summary>What undoes a step outside of QEMU, when a later one fails.</summary>
    public void Undo(Action action) => _undo.Add(action);

    /// <summary>All is done: nothing is undone, and the numbers that were used stay used.</summary>
    public void Keep()
    {
        _undo.Keep();
        if (_plan is { Counters: var counters })
            run.EditStatus(status => (status.NodeIndex, status.DescriptorSetIndex) = (counters.NodeIndex, counters.DescriptorSetIndex));
    }

    /// <summary>Undoes what is not kept, the last first.</summary>
    public void Dispose() => _undo.Dispose();
}
