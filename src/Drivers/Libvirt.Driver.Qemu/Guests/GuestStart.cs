using Libvirt.Documents.Domains.Status.Qemu;
using Libvirt.Driver.Qemu.Capabilities;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.CommandLine.Steps;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Driver.Qemu.Preparation;
using Libvirt.Driver.Qemu.Processes;
using Libvirt.Stateful.Guests;
using Libvirt.Stateful.Jobs;

namespace Libvirt.Driver.Qemu.Guests;

/// <summary>From a definition to a running machine. What was done is undone when a step fails; a restarted daemon finds in the status file how far it came.</summary>
internal sealed partial class GuestStart(QemuHost host, Guest<QemuRun> guest, StartRequest request)
{
    private readonly Rollback _rollback = new();
    private DomainDocument _live = null!;
    private QemuRun _run = null!;
    private LaunchPlan _plan = null!;
    private GuestLog? _log;

    /// <summary>Starts; the caller holds the long job "start" or another that includes it.</summary>
    /// <param name="definition">A definition that came with the call; null for the one that is stored.</param>
    /// <exception cref="LibvirtException">why it does not start; everything is as before</exception>
    public void Run(DomainDocument? definition)
    {
        using (_rollback)
        {
            using var resources = Begin(definition ?? guest.State.Next);
            MakeFiles();
            FaultPoint.Pass("start-files");
            var command = LaunchSteps.Build(_plan);
            Launch(command);
            // Only QEMU has them now: when it ends, whoever is connected to them hears it.
            resources.Dispose();
            Connect();
            FaultPoint.Pass("start-connected");
            Complete();
            FaultPoint.Pass("start-completed");
            if (request.Image is not null)
                LoadImage(request.Image);
            if (!request.IsPaused && (request.Incoming is null || request.Image is not null))
                Continue();
            FaultPoint.Pass("start-running");
            _run.IsStarting = false;
            _run.EditStatus(status => status.Job = null);
            if (_run.Monitor.End is { } end)
                throw WithLog(end, "QEMU unexpectedly closed the monitor");
            _rollback.Keep();
        }
        _log?.Dispose();
        host.SaveStatus(guest);
    }

    /// <summary>Only the command line, for virConnectDomainXMLToNative: nothing is opened or made.</summary>
    public static LaunchCommand Describe(QemuHost host, DomainDocument definition)
    {
        var live = definition.Clone();
        var emulator = Emulator(host, live);
        var plan = new LaunchPlan(live, emulator, host.LaunchSettings, new DescribedResources());
        PlainInterfaces.Run(plan);
        LaunchPreparation.Run(plan);
        return LaunchSteps.Build(plan);
    }

    private static IEmulatorCapabilities Emulator(QemuHost host, DomainDocument definition)
    {
        var path = definition.Devices.Emulator ?? throw LibvirtException.Internal(ErrorDomain.Qemu, "the definition has no emulator");
        var emulator = host.Emulators.Find(path) ?? throw LibvirtException.System(ErrorDomain.Qemu, NoEntry, $"Cannot check QEMU binary {path}");
        return CapabilityChanges.Apply(emulator, definition, host.Configuration.Get(GuestSettings.CapabilityFilters));
    }

    private const int NoEntry = 2; // ENOENT

    private HostResources Begin(DomainDocument definition)
    {
        _live = definition.Clone();
        var emulator = Emulator(host, _live);
        int id = host.NextId();
        _live.Id = id;
        if (_live.Uuid is null)
            throw LibvirtException.Internal(ErrorDomain.Qemu, "the definition has no UUID");
        _run = new(emulator, host.LaunchSettings.GuestFolder(id, _live.Name))
        {
            AutoDestroy = request.AutoDestroy,
            OpenTaps = new(StringComparer.Ordinal),
            RunningReason = request.Reason,
            StartAdjustment = long.TryParse(_live.Clock.Adjustment, out long adjustment) ? adjustment : 0,
        };
        _run.Status = new() { LibraryDirectory = _run.Folder, ChannelDirectory = $"{host.Paths.Channels}/{id}-{GuestNames.Short(_live.Name)}", MemoryDirectory = $"{host.Configuration.MemoryFolder}/{id}-{GuestNames.Short(_live.Name)}" };
        _run.EditStatus(Describe);
        // The guest has run already, and knows the processor that it had.
        if (request.Image?.Header.Cookie?.Cpu is { } cpu && _live.Cpu is { Mode: not (null or CpuMode.Custom) } or { Model.Name: not null })
            _live.Cpu = cpu.Clone();
        host.Confinement.Security.Prepare(_live);
        var settings = Settings();
        var resources = new HostResources(guest, _run, host.Associated.Of(guest.Uuid), host.Configuration);
        _plan = new(_live, emulator, settings, resources) { Id = id, Incoming = request.Incoming };
        try
        {
            LaunchPreparation.Run(_plan);
            host.HostDevices.TakeAll(_live);
            _rollback.Add(() => host.HostDevices.ReturnAll(_live, e => host.Report($"after the failed start of guest '{_live.Name}': {e.Message}")));
            _rollback.Add(() => _live.Devices.Disks.ForEach(disk => TransientOverlay.Remove(_live, disk)));
            foreach (var disk in _live.Devices.Disks)
                TransientOverlay.Make(_plan, disk);
        }
        catch
        {
            resources.Dispose();
            throw;
        }
        _rollback.Add(() =>
        {
            guest.Update(state => state with { Live = null, Run = null, State = DomainState.Shutoff, Reason = (int)DomainShutoffReason.Failed, Taints = [], Deprecations = [] });
            host.RemoveStatus(guest);
        });
        var taints = GuestTaints.Of(_live, emulator, host.Configuration);
        guest.Update(state => state with { Live = _live, Run = _run, State = DomainState.Paused, Reason = (int)DomainPausedReason.StartingUp, IsUpdated = false,
            Taints = taints.Taints, Deprecations = taints.Deprecations });
        _run.EditStatus(status => (status.NodeIndex, status.DescriptorSetIndex) = (_plan.Counters.NodeIndex, _plan.Counters.DescriptorSetIndex));
        // From here on there is something to be cleaned up, and a daemon that comes after us must know of it.
        host.SaveStatus(guest);
        FaultPoint.Pass("start-known");
        return resources;
    }

    /// <summary>The host as the command line needs it, and where numad would place the guest when its definition leaves that to it.</summary>
    private LaunchSettings Settings()
    {
        var settings = LaunchHost.Describe(host.LaunchSettings, _live);
        if (!PlacementAdvice.IsNeeded(_live))
            return settings;
        var nodes = PlacementAdvice.Ask(_live);
        _run.EditStatus(status => status.Placement = new() { Nodes = nodes, Cpus = PlacementAdvice.Processors(nodes) });
        return settings with { AutomaticNodes = nodes };
    }

    /// <summary>What does not change while it runs.</summary>
    private void Describe(QemuDomainStatus status)
    {
        status.Monitor = new() { Path = MonitorStep.Socket(_run.Folder), Type = CharType.Unix };
        status.Namespaces = host.Confinement.UsesNamespaces ? new() { Mount = true } : null;
        status.Job = new() { Type = "none", LongType = "start", Phase = "none" };
        status.Capabilities = [.. _run.Emulator.Flags];
        status.OriginalCpu = _live.Cpu?.Clone();
        status.LogDaemon = host.Configuration.UsesLogDaemon;
        status.RememberOwner = host.Configuration.RemembersOwners;
    }
}
