namespace Libvirt.Library.Boundary;

/// <summary>Lists of records with strings of their own, each record a malloc block that its virXxxFree ends.</summary>
internal static unsafe class NativeRecords
{
    private static int List<T>(IReadOnlyList<T> records, nint* destination, Func<T, nint> make)
    {
        nint* array = (nint*)Native.Zeroed(sizeof(nint) * (records.Count + 1L));
        for (int i = 0; i < records.Count; i++)
            array[i] = make(records[i]);
        *destination = (nint)array;
        return records.Count;
    }

    /// <summary>File systems.</summary>
    public static int Allocate(DomainFSInfo[] records, nint* destination) => List(records, destination, static r =>
    {
        var native = (NativeDomainFSInfo*)Native.Zeroed(sizeof(NativeDomainFSInfo));
        native->Mountpoint = NativeText.Allocate(r.MountPoint);
        native->Name = NativeText.Allocate(r.Name);
        native->Fstype = NativeText.Allocate(r.FileSystemType);
        nint aliases;
        native->NdevAlias = (ulong)NativeText.AllocateList(r.DeviceAliases, &aliases);
        native->DevAlias = aliases;
        return (nint)native;
    });

    /// <summary>I/O threads.</summary>
    public static int Allocate(DomainIOThreadInfo[] records, nint* destination) => List(records, destination, static r =>
    {
        var native = (NativeDomainIOThreadInfo*)Native.Zeroed(sizeof(NativeDomainIOThreadInfo));
        native->IothreadId = r.IOThreadId;
        nint map;
        native->Cpumaplen = NativeArray.Allocate(r.CpuMap, &map);
        native->Cpumap = map;
        return (nint)native;
    });

    /// <summary>Guest interfaces.</summary>
    public static int Allocate(DomainInterface[] records, nint* destination) => List(records, destination, static r =>
    {
        var native = (NativeDomainInterface*)Native.Zeroed(sizeof(NativeDomainInterface));
        native->Name = NativeText.Allocate(r.Name);
        native->Hwaddr = NativeText.Allocate(r.HardwareAddress);
        native->Naddrs = (uint)r.Addresses.Count;
        if (r.Addresses.Count > 0)
        {
            var addresses = (NativeDomainInterfaceIPAddress*)Native.Zeroed((long)sizeof(NativeDomainInterfaceIPAddress) * r.Addresses.Count);
            for (int i = 0; i < r.Addresses.Count; i++)
            {
                addresses[i].Type = r.Addresses[i].Type;
                addresses[i].Addr = NativeText.Allocate(r.Addresses[i].Address);
                addresses[i].Prefix = r.Addresses[i].Prefix;
            }
            native->Addrs = (nint)addresses;
        }
        return (nint)native;
    });

    /// <summary>Leases.</summary>
    public static int Allocate(NetworkDHCPLease[] records, nint* destination)
        => destination == null ? records.Length : List(records, destination, static r =>
        {
            var native = (NativeNetworkDHCPLease*)Native.Zeroed(sizeof(NativeNetworkDHCPLease));
            native->Iface = NativeText.Allocate(r.Interface);
            native->Expirytime = r.ExpiryTime;
            native->Type = r.Type;
            native->Mac = NativeText.Allocate(r.Mac);
            native->Iaid = NativeText.Allocate(r.IaId);
            native->Ipaddr = NativeText.Allocate(r.IpAddress);
            native->Prefix = r.Prefix;
            native->Hostname = NativeText.Allocate(r.Hostname);
            native->Clientid = NativeText.Allocate(r.ClientId);
            return (nint)native;
        });

    /// <summary>Statistics, each with a domain object of its own.</summary>
    public static int Allocate(DomainStatsRecord[] records, NativeDomainStatsRecord*** destination)
    {
        // The domains' handles are made in one go; the array of them becomes the array of records.
        nint list;
        int count = Handles.GiveList(Array.ConvertAll(records, static r => r.Domain), &list);
        var array = (NativeDomainStatsRecord**)list;
        for (int i = 0; i < count; i++)
        {
            // One block a record, the parameters behind it: virDomainStatsRecordListFree ends both.
            var parameters = records[i].Parameters;
            var native = (NativeDomainStatsRecord*)Native.Zeroed(sizeof(NativeDomainStatsRecord) + (long)sizeof(NativeTypedParameter) * parameters.Length);
            var slots = (NativeTypedParameter*)(native + 1);
            for (int p = 0; p < parameters.Length; p++)
                NativeParameters.Fill(&slots[p], parameters[p]);
            native->Dom = ((nint*)list)[i];
            native->Params = (nint)slots;
            native->Nparams = parameters.Length;
            array[i] = native;
        }
        *destination = array;
        return count;
    }
}
