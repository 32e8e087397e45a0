using System.Runtime.InteropServices;
using Libvirt.Host;
using Libvirt.Library.Boundary;

namespace Libvirt.Library.Exports;

/// <summary>The hand-written part of libvirt-qemu.h and libvirt-lxc.h.</summary>
internal static unsafe class QemuLxcExports
{
    [UnmanagedCallersOnly(EntryPoint = "libvirt_aot_virDomainQemuMonitorCommandWithFiles")]
    public static int virDomainQemuMonitorCommandWithFiles(nint domain, nint cmd, uint ninfiles, int* infiles, uint* noutfiles, nint* outfiles, nint* result, uint flags)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Domain>(domain);
            Checks.virDomainQemuMonitorCommandWithFiles(domain, cmd, ninfiles, (nint)infiles, (nint)noutfiles, (nint)outfiles, (nint)result, flags);
            var d = Handles.Get<Domain>(domain, "virDomainQemuMonitorCommandWithFiles");
            var (answer, files) = d.Connection.Drivers.Hypervisor.DomainQemuMonitorCommandWithFiles(d, NativeText.Read(cmd)!, NativeArray.Read(infiles, ninfiles), flags);
            *result = NativeText.Allocate(answer);
            if (outfiles != null && noutfiles != null)
                *noutfiles = (uint)NativeArray.Allocate(files, outfiles);
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virDomainQemuMonitorCommandWithFiles");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "libvirt_aot_virConnectDomainQemuMonitorEventRegister")]
    public static int virConnectDomainQemuMonitorEventRegister(nint conn, nint dom, nint @event, nint cb, nint opaque, nint freecb, uint flags)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Connection>(conn);
            Checks.virConnectDomainQemuMonitorEventRegister(conn, dom, @event, cb, opaque, freecb, flags);
            var c = Handles.Get<Connection>(conn, "virConnectDomainQemuMonitorEventRegister");
            var d = dom == 0 ? null : Handles.Get<Domain>(dom, "virConnectDomainQemuMonitorEventRegister");
            var callback = new NativeEventCallback(cb, opaque, freecb, conn);
            int number = c.Drivers.Hypervisor.ConnectDomainQemuMonitorEventRegister(c, d, NativeText.Read(@event), callback, flags);
            callback.Hold();
            return number;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virConnectDomainQemuMonitorEventRegister");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "libvirt_aot_virConnectDomainQemuMonitorEventDeregister")]
    public static int virConnectDomainQemuMonitorEventDeregister(nint conn, int callbackID)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Connection>(conn);
            Checks.virConnectDomainQemuMonitorEventDeregister(conn, callbackID);
            var c = Handles.Get<Connection>(conn, "virConnectDomainQemuMonitorEventDeregister");
            c.Drivers.Hypervisor.ConnectDomainQemuMonitorEventDeregister(c, callbackID);
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virConnectDomainQemuMonitorEventDeregister");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "libvirt_aot_virDomainLxcEnterNamespace")]
    public static int virDomainLxcEnterNamespace(nint domain, uint nfdlist, int* fdlist, uint* noldfdlist, nint* oldfdlist, uint flags)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Domain>(domain);
            Checks.virDomainLxcEnterNamespace(domain, nfdlist, (nint)fdlist, (nint)noldfdlist, (nint)oldfdlist, flags);
            // Not copied first: a count that is too large ends at the first number that is no descriptor.
            var files = NativeArray.Span(fdlist, Math.Min(nfdlist, int.MaxValue));
            if (oldfdlist != null && noldfdlist != null)
                *noldfdlist = (uint)NativeArray.Allocate(Namespaces.OpenOwn(), oldfdlist);
            Namespaces.Enter(files);
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virDomainLxcEnterNamespace");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "libvirt_aot_virDomainLxcEnterCGroup")]
    public static int virDomainLxcEnterCGroup(nint domain, uint flags)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Domain>(domain);
            Checks.virDomainLxcEnterCGroup(domain, flags);
            var d = Handles.Get<Domain>(domain, "virDomainLxcEnterCGroup");
            ControlGroups.JoinGroupsOf(d.Id);
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virDomainLxcEnterCGroup");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "libvirt_aot_virDomainLxcEnterSecurityLabel")]
    public static int virDomainLxcEnterSecurityLabel(SecurityModel* model, SecurityLabel* label, SecurityLabel* oldlabel, uint flags)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            Checks.virDomainLxcEnterSecurityLabel((nint)model, (nint)label, (nint)oldlabel, flags);
            if (oldlabel != null)
                *oldlabel = default;
            var previous = SecurityLabels.Enter(NativeText.Read((nint)model->Model)!, NativeText.Read((nint)label->Label)!, remember: oldlabel != null);
            if (oldlabel != null && previous is not null)
            {
                System.Text.Encoding.UTF8.GetBytes(previous, new Span<byte>(oldlabel->Label, Constants.SecurityLabelBuflen - 1));
                oldlabel->Enforcing = SecurityLabels.IsEnforcing ? 1 : 0;
            }
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virDomainLxcEnterSecurityLabel");
            return -1;
        }
    }
}
