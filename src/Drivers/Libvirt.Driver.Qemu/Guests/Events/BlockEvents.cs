namespace Libvirt.Driver.Qemu.Guests.Events;

/// <summary>Disks: errors, levels, trays.</summary>
internal static class BlockEvents
{
    private const string IdPrefix = "/machine/peripheral/";

    /// <summary>BLOCK_IO_ERROR.</summary>
    public static void Error(EventContext context)
    {
        var disk = Find(context);
        string path = disk is null ? "" : DiskPaths.Of(disk) ?? "", alias = disk?.Info.Alias?.Name ?? "";
        var action = context.Text("action") switch
        {
            "report" => DomainEventIOErrorAction.Report,
            "stop" => DomainEventIOErrorAction.Pause,
            _ => DomainEventIOErrorAction.None,
        };
        var reason = context.Truth("nospace") == true ? "enospc" : "";
        context.Raise(DomainEventID.IoError, new DomainEventIOError(path, alias, (int)action));
        context.Raise(DomainEventID.IoErrorReason, new DomainEventIOErrorReason(path, alias, (int)action, reason));
        if (action == DomainEventIOErrorAction.Pause)
            CrashEvents.Pause(context, DomainPausedReason.Ioerror, DomainEventSuspendedDetailType.Ioerror);
    }

    /// <summary>BLOCK_WRITE_THRESHOLD.</summary>
    public static void Threshold(EventContext context)
    {
        if (context.Text("node-name") is not { } node || context.Guest.State.Live is not { } live)
            return;
        foreach (var disk in live.Devices.Disks)
            if (DiskPaths.NameOfNode(disk, node) is { } name)
                context.Raise(DomainEventID.BlockThreshold, new DomainEventBlockThreshold(name, DiskPaths.Of(disk), context.Number("write-threshold") ?? 0, context.Number("amount-exceeded") ?? 0));
    }

    /// <summary>DEVICE_TRAY_MOVED.</summary>
    public static void TrayMoved(EventContext context)
    {
        if (Find(context) is not { Info.Alias.Name: var alias } || context.Truth("tray-open") is not { } open)
            return;
        context.Update(state =>
        {
            var copy = state.Live!.Clone();
            if (copy.Devices.Disks.Find(d => d.Info.Alias?.Name == alias)?.Target is { } target)
                target.Tray = open ? DiskTray.Open : DiskTray.Closed;
            return state with { Live = copy };
        });
        context.Raise(DomainEventID.TrayChange, new DomainEventTrayChange(alias, (int)(open ? DomainEventTrayChangeReason.Open : DomainEventTrayChangeReason.Close)));
        context.Host.Work.TrayMoved(context.Guest);
    }

    /// <summary>QEMU names the device by the path of its object, by its old drive, or by the node.</summary>
    private static Disk? Find(EventContext context)
    {
        var live = context.Guest.State.Live;
        if (live is null)
            return null;
        if (context.Text("qom-path") is { } path && ByAlias(live, path) is { } byPath)
            return byPath;
        if (context.Text("id") is { Length: > 0 } id && ByAlias(live, id) is { } byId)
            return byId;
        if (context.Text("device") is { Length: > 0 } device && ByAlias(live, device.StartsWith("drive-", StringComparison.Ordinal) ? device[6..] : device) is { } byDevice)
            return byDevice;
        return context.Text("node-name") is { } node ? live.Devices.Disks.Find(d => DiskPaths.NameOfNode(d, node) is not null) : null;
    }

    private static Disk? ByAlias(DomainDocument live, string name)
    {
        if (name.StartsWith(IdPrefix, StringComparison.Ordinal))
            name = name[IdPrefix.Length..];
        int end = name.IndexOf('/', StringComparison.Ordinal);
        if (end >= 0)
            name = name[..end];
        return live.Devices.Disks.Find(d => d.Info.Alias?.Name == name);
    }
}
