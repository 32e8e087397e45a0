using System.Runtime.InteropServices;
using Libvirt.Library.Boundary;

namespace Libvirt.Library.Exports;

/// <summary>Frees for records that other calls return.</summary>
internal static unsafe class RecordExports
{
    [UnmanagedCallersOnly(EntryPoint = "virDomainFSInfoFree")]
    public static void virDomainFSInfoFree(NativeDomainFSInfo* info)
    {
        if (info == null)
            return;
        Native.Free(info->Mountpoint);
        Native.Free(info->Name);
        Native.Free(info->Fstype);
        for (ulong i = 0; i < info->NdevAlias; i++)
            Native.Free(((nint*)info->DevAlias)[i]);
        Native.Free(info->DevAlias);
        Native.Free((nint)info);
    }

    [UnmanagedCallersOnly(EntryPoint = "virDomainIOThreadInfoFree")]
    public static void virDomainIOThreadInfoFree(NativeDomainIOThreadInfo* info)
    {
        if (info == null)
            return;
        Native.Free(info->Cpumap);
        Native.Free((nint)info);
    }

    [UnmanagedCallersOnly(EntryPoint = "virDomainInterfaceFree")]
    public static void virDomainInterfaceFree(NativeDomainInterface* iface)
    {
        if (iface == null)
            return;
        Native.Free(iface->Name);
        Native.Free(iface->Hwaddr);
        for (uint i = 0; i < iface->Naddrs; i++)
            Native.Free(((NativeDomainInterfaceIPAddress*)iface->Addrs)[i].Addr);
        Native.Free(iface->Addrs);
        Native.Free((nint)iface);
    }

    [UnmanagedCallersOnly(EntryPoint = "virNetworkDHCPLeaseFree")]
    public static void virNetworkDHCPLeaseFree(NativeNetworkDHCPLease* lease)
    {
        if (lease == null)
            return;
        Native.Free(lease->Iface);
        Native.Free(lease->Mac);
        Native.Free(lease->Iaid);
        Native.Free(lease->Ipaddr);
        Native.Free(lease->Hostname);
        Native.Free(lease->Clientid);
        Native.Free((nint)lease);
    }

    [UnmanagedCallersOnly(EntryPoint = "virDomainStatsRecordListFree")]
    public static void virDomainStatsRecordListFree(NativeDomainStatsRecord** stats)
    {
        if (stats == null)
            return;
        for (var record = stats; *record != null; record++)
        {
            NativeParameters.Clear((NativeTypedParameter*)(*record)->Params, (*record)->Nparams); // in the same block
            Handles.Release((*record)->Dom);
            Native.Free((nint)(*record));
        }
        Native.Free((nint)stats);
    }
}
