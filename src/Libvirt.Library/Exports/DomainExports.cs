using System.Runtime.InteropServices;
using Libvirt.Library.Boundary;

namespace Libvirt.Library.Exports;

/// <summary>Calls on domains whose answers no general rule covers.</summary>
internal static unsafe class DomainExports
{
    [UnmanagedCallersOnly(EntryPoint = "virDomainGetID")]
    public static uint virDomainGetID(nint domain)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Domain>(domain);
            Checks.virDomainGetID(domain);
            return unchecked((uint)Handles.Get<Domain>(domain, "virDomainGetID", ErrorDomain.Dom).Id);
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virDomainGetID");
            return uint.MaxValue;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virDomainGetDiskErrors")]
    public static int virDomainGetDiskErrors(nint dom, NativeDomainDiskError* errors, uint maxerrors, uint flags)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Domain>(dom);
            Checks.virDomainGetDiskErrors(dom, (nint)errors, maxerrors, flags);
            var d = Handles.Get<Domain>(dom, "virDomainGetDiskErrors");
            var found = d.Connection.Drivers.Hypervisor.DomainGetDiskErrors(d, maxerrors, flags);
            if (maxerrors == 0)
                return found.Length;
            int count = (int)Math.Min(maxerrors, (uint)found.Length);
            for (int i = 0; i < count; i++)
            {
                errors[i].Disk = NativeText.Allocate(found[i].Disk);
                errors[i].Error = found[i].Error;
            }
            return count;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virDomainGetDiskErrors");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virDomainGetCPUStats")]
    public static int virDomainGetCPUStats(nint domain, NativeTypedParameter* parameters, uint nparams, int startCpu, uint ncpus, uint flags)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Domain>(domain);
            Checks.virDomainGetCPUStats(domain, (nint)parameters, nparams, startCpu, ncpus, flags);
            var d = Handles.Get<Domain>(domain, "virDomainGetCPUStats");
            var (perCpu, result) = d.Connection.Drivers.Hypervisor.DomainGetCPUStats(d, nparams, startCpu, ncpus, flags);
            if (parameters == null)
                return result;
            for (int cpu = 0; cpu < perCpu.Length; cpu++)
                for (int i = 0; i < perCpu[cpu].Length && i < nparams; i++)
                {
                    var slot = &parameters[(cpu * (long)nparams) + i];
                    *slot = default;
                    NativeParameters.Fill(slot, perCpu[cpu][i]);
                }
            return result;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virDomainGetCPUStats");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnectGetAllDomainStats")]
    public static int virConnectGetAllDomainStats(nint conn, uint stats, NativeDomainStatsRecord*** retStats, uint flags)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Connection>(conn);
            Checks.virConnectGetAllDomainStats(conn, stats, (nint)retStats, flags);
            var c = Handles.Get<Connection>(conn, "virConnectGetAllDomainStats");
            *retStats = null;
            return NativeRecords.Allocate(c.Drivers.Hypervisor.ConnectGetAllDomainStats(c, [], stats, flags), retStats);
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virConnectGetAllDomainStats");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virDomainListGetStats")]
    public static int virDomainListGetStats(nint* doms, uint stats, NativeDomainStatsRecord*** retStats, uint flags)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = doms == null ? null : Handles.TryGet<Domain>(*doms);
            Checks.virDomainListGetStats((nint)doms, stats, (nint)retStats, flags);
            *retStats = null;
            var domains = new List<Domain>();
            for (var d = doms; *d != 0; d++)
                domains.Add(Handles.Get<Domain>(*d, "virDomainListGetStats"));
            var c = domains[0].Connection;
            return NativeRecords.Allocate(c.Drivers.Hypervisor.ConnectGetAllDomainStats(c, domains, stats, flags), retStats);
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virDomainListGetStats");
            return -1;
        }
    }
}
