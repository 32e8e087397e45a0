namespace Libvirt.Documents.StoragePools;

/// <summary>Whether two pools would use the same storage. Types that may share theirs (RBD, Sheepdog, iscsi-direct) never do.</summary>
public static class StoragePoolConflict
{
    /// <summary>True when both pools have the same source, or for directories the same target.</summary>
    public static bool Exists(StoragePoolDocument a, StoragePoolDocument b)
    {
        if (SharesDevices(a.Type) && SharesDevices(b.Type))
            return a.Source.Devices.Exists(d => b.Source.Devices.Exists(other => other.Path == d.Path));
        if (a.Type != b.Type)
            return false;
        return a.Type switch
        {
            StoragePoolType.Dir => a.Target?.Path == b.Target?.Path,
            StoragePoolType.Gluster => a.Source.Name == b.Source.Name && a.Source.Directory == b.Source.Directory && SameHost(a, b),
            StoragePoolType.Netfs => a.Source.Directory == b.Source.Directory && SameHost(a, b),
            StoragePoolType.Iscsi => SameTarget(a, b) && SameHost(a, b),
            StoragePoolType.Scsi => SameAdapter(a.Source.Adapter, b.Source.Adapter),
            StoragePoolType.Vstorage => a.Source.Name == b.Source.Name,
            StoragePoolType.Mpath => true,
            _ => false,
        };
    }

    private static bool SharesDevices(StoragePoolType type)
        => type is StoragePoolType.Fs or StoragePoolType.Logical or StoragePoolType.Disk or StoragePoolType.Zfs;

    private static bool SameHost(StoragePoolDocument a, StoragePoolDocument b)
        => a.Source.Hosts is [var one] && b.Source.Hosts is [var other] && one.Name == other.Name && one.Port == other.Port;

    private static bool SameTarget(StoragePoolDocument a, StoragePoolDocument b)
        => a.Source.Devices is [var one, ..] && b.Source.Devices is [var other, ..] && one.Path == other.Path
            && a.Source.Initiator?.Iqn == b.Source.Initiator?.Iqn;

    private static bool SameAdapter(StorageAdapter? a, StorageAdapter? b)
    {
        if (a is null || b is null)
            return false;
        bool virtualA = a.Type == StorageAdapterType.FcHost, virtualB = b.Type == StorageAdapterType.FcHost;
        if (virtualA && virtualB)
            return a.NodeName == b.NodeName && a.PortName == b.PortName;
        if (virtualA || virtualB)
            return HostNumber(virtualA ? a.Parent : b.Parent) is { } parent && HostNumber(virtualA ? b.Name : a.Name) == parent;
        if (a.ParentAddress is { } one && b.ParentAddress is { } other)
            return one.UniqueId == other.UniqueId && SameAddress(one.Address, other.Address);
        return HostNumber(a.Name) is { } number && HostNumber(b.Name) == number;
    }

    private static bool SameAddress(PciFunction? a, PciFunction? b)
        => a is not null && b is not null && a.Domain == b.Domain && a.Bus == b.Bus && a.Slot == b.Slot && a.Function == b.Function;

    /// <summary>The number in "scsi_host3", "fc_host3" or "host3".</summary>
    private static uint? HostNumber(string? name)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["scsi_host", "fc_host", "host"])
            if (name is not null && name.StartsWith(prefix, StringComparison.Ordinal))
                return XmlScalar.TryUInt32(name.AsSpan(prefix.Length), false, out uint number) ? number : null;
        return null;
    }
}
