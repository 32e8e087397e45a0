using Libvirt.Driver.Qemu.CommandLine.Blocks;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Monitor.Commands;
using Libvirt.Driver.Qemu.Processes;
using Libvirt.Json;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>What is in the drives of a guest that was taken over: the daemon before us may have died while it changed a medium, and the guest may have moved a tray.</summary>
internal static class DriveMedia
{
    /// <summary>Asks QEMU, corrects the live definition, and takes away what was made for a medium that is not in its drive. The caller holds a job.</summary>
    public static void Settle(QemuHost host, Guest<QemuRun> guest, QemuRun run, Deadline deadline)
    {
        if (!guest.State.Live!.Devices.Disks.Exists(IsDrive))
            return;
        var drives = run.Monitor.QueryBlock(deadline);
        var unused = new List<Disk>();
        guest.EditLive(live =>
        {
            unused.Clear();
            foreach (var disk in live.Devices.Disks.FindAll(IsDrive))
                if (Find(drives, disk) is { } drive)
                    Settle(live, disk, drive, run.Status.MediumChanges.Find(d => d.Info.Alias?.Name == disk.Info.Alias?.Name), unused);
        });
        using var resources = new HostResources(guest, run, DescriptorLoan.None, host.Configuration);
        using var session = new PlugSession(guest, run, run.Monitor, host.LaunchSettings, resources) { Confinement = host.Confinement };
        foreach (var disk in unused)
        {
            DiskImagePlug.Remove(session, disk);
            session.ReturnFiles(disk);
        }
        // We have opened these trays ourselves.
        foreach (var disk in run.Status.MediumChanges)
            session.Try("blockdev-close-tray", new JsonObject().Add("id", DiskTrays.Name(disk)));
        run.EditStatus(status =>
        {
            status.MediumChanges.Clear();
            // The names of nodes that were given are given once.
            status.NodeIndex = Math.Max(status.NodeIndex, BlockNodeNumbers.Highest(guest.State.Live!));
        });
    }

    private static bool IsDrive(Disk disk) => disk.Device is DiskDevice.Cdrom or DiskDevice.Floppy;

    private static JsonObject? Find(JsonArray drives, Disk disk)
    {
        foreach (var item in drives.Items)
            if (item is JsonObject drive && DiskTrays.IsOf(drive.GetString("qdev"), disk))
                return drive;
        return null;
    }

    /// <summary>One drive.</summary>
    /// <param name="live">The definition, to be changed.</param>
    /// <param name="disk">The drive as the definition has it.</param>
    /// <param name="drive">The drive as QEMU has it.</param>
    /// <param name="intended">The drive with the medium that was being put in; null when none was.</param>
    /// <param name="unused">Takes the media that are not in the drive, but may have nodes in QEMU and owners on the host.</param>
    private static void Settle(DomainDocument live, Disk disk, JsonObject drive, Disk? intended, List<Disk> unused)
    {
        var inside = drive.GetObject("inserted")?.GetString("node-name");
        var now = disk;
        if (inside is not null && inside == TopNode(intended))
            live.Devices.Replace(disk, now = intended!.Clone());
        else if (inside is null && !disk.IsEmpty && (intended is not null || drive.GetBoolean("removable") == true))
            live.Devices.Replace(disk, now = Empty(disk));
        else if (inside is not null && inside != TopNode(disk) && Foreign(disk, drive.GetObject("inserted")!) is { } foreign)
            live.Devices.Replace(disk, now = foreign);
        if (now.Target is { } target)
            target.Tray = drive.GetBoolean("tray_open") == true && intended is null ? DiskTray.Open : null;
        if (now != disk && !disk.IsEmpty)
            unused.Add(disk);
        if (intended is { IsEmpty: false } && (inside is null || inside != TopNode(intended)))
            unused.Add(intended);
    }

    private static string? TopNode(Disk? disk) => disk is null ? null : DiskProperties.TopNode(disk);

    private static Disk Empty(Disk disk)
    {
        var empty = disk.Clone();
        (empty.Source, empty.BackingStore, empty.Encryption) = (null, null, null);
        empty.PrivateData?.Nodes.Clear();
        return empty;
    }

    /// <summary>A medium that neither of us has put in: its file and format are what QEMU says. Null when it is not a file.</summary>
    private static Disk? Foreign(Disk disk, JsonObject medium)
    {
        if (medium.GetObject("image")?.GetString("filename") is not { } path || !path.StartsWith('/') || path == DiskPaths.Of(disk))
            return null;
        var changed = Empty(disk);
        bool isDevice = path.StartsWith("/dev/", StringComparison.Ordinal);
        changed.Type = isDevice ? StorageType.Block : StorageType.File;
        changed.Source = isDevice ? new() { Device = path } : new() { File = path };
        if (medium.GetString("drv") is { } format && StorageFormatNames.TryParse(format, out var known))
            (changed.Driver ??= new()).Type = known;
        return changed;
    }
}
