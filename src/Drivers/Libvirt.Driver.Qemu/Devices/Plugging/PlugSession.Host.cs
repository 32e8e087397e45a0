using Libvirt.Driver.Qemu.CommandLine.Memory;
using Libvirt.Driver.Qemu.CommandLine.Steps;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Helpers;
using Libvirt.Driver.Qemu.HostDevices;
using Libvirt.Driver.Qemu.Processes;
using Libvirt.Host.Processes;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices.Plugging;

/// <summary>What a change needs of the host: helper programs, devices, memory that may be locked.</summary>
internal sealed partial class PlugSession
{
    private const ulong Kibibyte = 1024;

    /// <summary>qemu.conf; null in tests without a host, where no helper programs are started.</summary>
    public QemuConfiguration? Configuration { get; init; }

    /// <summary>Whose the host's devices are; null in tests without a host.</summary>
    public HostDeviceTable? HostDevices { get; init; }

    /// <summary>What the host's configuration says about definitions.</summary>
    public QemuDefinitionSettings Definition { get; init; } = new();

    /// <summary>The draft with questions about its machine and about where the host has its devices.</summary>
    public QemuGuest Placement => new(Draft, Run.Emulator, Definition, ParseOptions.Default);

    /// <summary>KiB that the guest has of its memory since the change; null when it was not asked for.</summary>
    public ulong? Balloon { get; private set; }

    /// <summary>Makes backends of memory.</summary>
    public MemoryBackends MemoryBackends => MemoryStep.Backends(Builder);

    /// <summary>Gives QEMU a descriptor by a name; what names it takes it.</summary>
    public void PassDescriptor(string name, int descriptor)
    {
        Execute("getfd", new JsonObject().Add("fdname", name), [descriptor]);
        Undo("closefd", new JsonObject().Add("fdname", name));
    }

    /// <summary>Starts the program that shows a folder.</summary>
    /// <exception cref="LibvirtException">it is not installed, or ends, with its own words</exception>
    public void StartFileServer(FileSystem system)
    {
        if (FileServer(system) is not { } server)
            return;
        server.Start(new(Run.Confined?.Group?.Emulator, Confinement?.CoresOfHelpers(Run.Pid)), Configuration!.IsPrivileged ? (Configuration.UserId, Configuration.GroupId) : null);
        _undo.Add(server.Stop);
    }

    /// <summary>Ends the program that shows a folder.</summary>
    public void StopFileServer(FileSystem system)
    {
        if (FileServer(system) is not { } server)
            return;
        using var once = new Rollback();
        once.Add(server.Stop);
    }

    /// <summary>Makes the folders that files of memory are in.</summary>
    public void PrepareMemoryFolders()
    {
        if (Confinement is { } confinement)
            GuestMemoryFolders.Make(Plan, confinement.OwnerOf(Draft));
    }

    /// <summary>Takes a device of the host for this guest.</summary>
    /// <exception cref="LibvirtException">it is not there, is another guest's, or the host does not let it go</exception>
    public void TakeHostDevice(HostDevice device)
    {
        if (HostDevices is not { } table)
            return;
        table.Take(Draft, device, isStart: false);
        _undo.Add(() => table.Return(Draft, device));
    }

    /// <summary>Gives a device of the host back. A failure is only logged: the guest has lost it.</summary>
    public void ReturnHostDevice(HostDevice device)
    {
        if (HostDevices is not { } table)
            return;
        using var once = new Rollback();
        once.Add(() => table.Return(Draft, device));
    }

    /// <summary>Takes a network card that is a device of the host.</summary>
    /// <exception cref="LibvirtException">it is not there, is another guest's, or cannot be set as the guest needs it</exception>
    public void TakeHostCard(InterfaceDevice card)
    {
        if (HostDevices is not { } table)
            return;
        table.TakeCard(Draft, card);
        _undo.Add(() => table.ReturnCard(Draft, card));
    }

    /// <summary>Gives such a card back. A failure is only logged: the guest has lost it.</summary>
    public void ReturnHostCard(InterfaceDevice card)
    {
        if (HostDevices is not { } table)
            return;
        using var once = new Rollback();
        once.Add(() => table.ReturnCard(Draft, card));
    }

    /// <summary>Lets QEMU lock as much memory as the draft needs.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the daemon may not allow so much</exception>
    public void AdjustMemoryLock()
    {
        if (Run.Pid == 0 || GuestLimits.LockedMemory(Draft) is not { } wanted)
            return;
        ulong before = ResourceLimit.Of(Run.Pid, ResourceKind.LockedMemory);
        if (before >= wanted.Value)
            return;
        wanted.Apply(Run.Pid);
        _undo.Add(() => new ResourceLimit(ResourceKind.LockedMemory, before).Apply(Run.Pid));
    }

    /// <summary>Asks how much of its memory the guest has now; without a balloon it has all. No answer changes nothing.</summary>
    public void RefreshBalloon()
    {
        if (Draft.Devices.MemoryBalloon is null or { Model: MemoryBalloonModel.None })
            Balloon = Draft.Memory;
        else if (Ask("query-balloon") is { IsError: false, Object: var answer } && answer.GetNumber("actual")?.AsULong is { } bytes)
            Balloon = bytes / Kibibyte;
    }

    private VirtualFileServer? FileServer(FileSystem system) => Configuration is { } configuration ? new(configuration, Draft, Run.Folder, system) : null;
}
