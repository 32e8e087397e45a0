namespace Libvirt.Documents.Domains;

/// <summary>Disks are kept by target and the bus that was asked for, controllers by type and index, whatever the order in the document.</summary>
internal static class DeviceOrder
{
    public static void Run(DomainDocument domain, ParseOptions options)
    {
        domain.Devices.Disks = Reinsert(domain.Devices.Disks, Insert);
        foreach (var disk in domain.Devices.Disks)
            DiskDefaults.Bus(disk);
        domain.Devices.Controllers = Reinsert(domain.Devices.Controllers, Insert);
    }

    /// <summary>Puts a disk before the first of its bus with a later target, else behind the last of its bus, else at the end.</summary>
    public static void Insert(List<Disk> disks, Disk disk)
    {
        int at = -1;
        for (int i = disks.Count - 1; i >= 0; i--)
        {
            if (disks[i].Target?.Bus != disk.Target?.Bus)
                continue;
            if (DiskName.Index(disks[i].Target?.Device) > DiskName.Index(disk.Target?.Device))
                at = i;
            else if (at < 0)
                at = i + 1;
        }
        disks.Insert(at < 0 ? disks.Count : at, disk);
    }

    /// <summary>Puts a controller beside those of its type, by index; masters of USB controllers come first.</summary>
    public static void Insert(List<Controller> controllers, Controller controller)
    {
        int at = -1;
        for (int i = controllers.Count - 1; i >= 0; i--)
        {
            var current = controllers[i];
            if (current.Type != controller.Type)
                continue;
            if (controller.Index is null)
            {
                at = i + 1;
                break;
            }
            if ((current.Index ?? uint.MaxValue) > controller.Index)
                at = i;
            else if (controller.Info.Master is null && current.Info.Master is not null && current.Index == controller.Index)
                at = i;
            else if (at < 0)
                at = i + 1;
        }
        controllers.Insert(at < 0 ? controllers.Count : at, controller);
    }

    private static List<T> Reinsert<T>(List<T> items, Action<List<T>, T> insert)
    {
        if (items.Count < 2)
            return items;
        var result = new List<T>(items.Count);
        foreach (var item in items)
            insert(result, item);
        return result;
    }
}
