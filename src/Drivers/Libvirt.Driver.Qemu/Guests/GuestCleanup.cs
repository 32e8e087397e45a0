using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Helpers;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Driver.Qemu.Networks;
using Libvirt.Driver.Qemu.Processes;
using Libvirt.Host.Files;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Guests;

/// <summary>Takes back what the host did for a run. Each step is tried, whatever becomes of the others.</summary>
internal sealed class GuestCleanup(QemuHost host, DomainDocument live, QemuRun run)
{
    /// <summary>Does all.</summary>
    /// <param name="reason">Why it ended, for its log.</param>
    public void Run(DomainShutoffReason reason)
    {
        Try(() => GuestLog.WriteEnd(host.Configuration, live, StateReasons.Name(DomainState.Shutoff, (int)reason)));
        run.Counters.Dispose();
        GraphicsPorts.Shared.Release(live);
        Try(() => new GuestHelpers(host.Configuration, live, run).Stop());
        var place = TapPlace.Of(live.Uuid!.Value, host.Configuration, run.Folder);
        foreach (var card in live.Devices.Interfaces.Where(c => c.Target?.Device is { } name && run.OpenTaps?.Contains(name) != false))
            Try(() => GuestTaps.Close(place, card));
        if (run.Confined is { } confined)
            Try(() => host.Confinement.End(live, confined.Group, confined.HasNamespace));
        if (host.ResourceGroupsOf(live) is { } shares)
            Try(shares.Remove);
        // Nothing has them open any more.
        foreach (var disk in live.Devices.Disks)
            TransientOverlay.Remove(live, disk);
        host.HostDevices.ReturnAll(live, e => host.Report($"after the end of guest '{live.Name}': {e.Message}"));
        foreach (var folder in GuestMemoryFolders.OfHugePages(host.LaunchSettings, live))
            RemoveFolder(folder);
        RemoveFolder(run.Folder);
        RemoveFolder($"{host.Paths.Channels}/{live.Id}-{GuestNames.Short(live.Name)}");
        RemoveFolder($"{host.Configuration.MemoryFolder}/{live.Id}-{GuestNames.Short(live.Name)}");
        PrivateFolder.Remove(GuestNamespace.Workshop(host.Configuration, live)); // of a start that came half way
        PrivateFolder.RemoveFile($"{host.Paths.State}/{live.Name}.pid");
    }

    private void Try(Action step)
    {
        try
        {
            step();
        }
        catch (LibvirtException e)
        {
            host.Report($"after the end of guest '{live.Name}': {e.Message}");
        }
    }

    private void RemoveFolder(string path)
    {
        try
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            host.Report($"the folder {path} of an ended guest stays: {e.Message}");
        }
    }
}
