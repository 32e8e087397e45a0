using System.Runtime.InteropServices;
using Libvirt.Library.Boundary;
using Libvirt.Library.Opening;

namespace Libvirt.Library.Exports;

/// <summary>The hand-written part of libvirt-admin.h; its names reach programs through libvirt-admin.so.0.</summary>
internal static unsafe class AdminExports
{
    [UnmanagedCallersOnly(EntryPoint = "libvirt_aot_virAdmInitialize")]
    public static int virAdmInitialize() => 0;

    [UnmanagedCallersOnly(EntryPoint = "libvirt_aot_virAdmGetVersion")]
    public static int virAdmGetVersion(ulong* libVer)
    {
        Errors.Reset();
        if (libVer == null)
            return -1;
        *libVer = Constants.LibvirVersionNumber;
        return 0;
    }

    [UnmanagedCallersOnly(EntryPoint = "libvirt_aot_virAdmConnectOpen")]
    public static nint virAdmConnectOpen(nint name, uint flags)
    {
        Errors.Reset();
        try
        {
            Checks.virAdmConnectOpen(name, flags);
            return Handles.Give(AdminOpener.Open(NativeText.Read(name), flags));
        }
        catch (Exception error)
        {
            Errors.Report(error, null, "virAdmConnectOpen");
            return 0;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "libvirt_aot_virAdmConnectClose")]
    public static int virAdmConnectClose(nint conn)
    {
        Errors.Reset();
        try
        {
            if (conn == 0)
                return 0;
            _ = Handles.Get<AdmConnect>(conn, "virAdmConnectClose");
            return Handles.Release(conn) > 0 ? 1 : 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, null, "virAdmConnectClose");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "libvirt_aot_virAdmConnectGetURI")]
    public static nint virAdmConnectGetURI(nint conn)
    {
        Errors.Reset();
        try
        {
            Checks.virAdmConnectGetURI(conn);
            return NativeText.Allocate(Handles.Get<AdmConnect>(conn, "virAdmConnectGetURI").Uri);
        }
        catch (Exception error)
        {
            Errors.Report(error, null, "virAdmConnectGetURI");
            return 0;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "libvirt_aot_virAdmConnectGetLibVersion")]
    public static int virAdmConnectGetLibVersion(nint conn, ulong* libVer)
    {
        Errors.Reset();
        try
        {
            Checks.virAdmConnectGetLibVersion(conn, (nint)libVer);
            var c = Handles.Get<AdmConnect>(conn, "virAdmConnectGetLibVersion");
            *libVer = c.Driver.LibVersion(c);
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, null, "virAdmConnectGetLibVersion");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "libvirt_aot_virAdmConnectIsAlive")]
    public static int virAdmConnectIsAlive(nint conn)
    {
        Errors.Reset();
        try
        {
            Checks.virAdmConnectIsAlive(conn);
            var c = Handles.Get<AdmConnect>(conn, "virAdmConnectIsAlive");
            return c.Driver.IsAlive(c) ? 1 : 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, null, "virAdmConnectIsAlive");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "libvirt_aot_virAdmConnectRegisterCloseCallback")]
    public static int virAdmConnectRegisterCloseCallback(nint conn, nint cb, nint opaque, nint freecb)
    {
        Errors.Reset();
        try
        {
            Checks.virAdmConnectRegisterCloseCallback(conn, cb, opaque, freecb);
            var c = Handles.Get<AdmConnect>(conn, "virAdmConnectRegisterCloseCallback");
            c.Driver.RegisterCloseCallback(c, new NativeCloseCallback(conn, cb, opaque, freecb));
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, null, "virAdmConnectRegisterCloseCallback");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "libvirt_aot_virAdmConnectUnregisterCloseCallback")]
    public static int virAdmConnectUnregisterCloseCallback(nint conn, nint cb)
    {
        Errors.Reset();
        try
        {
            Checks.virAdmConnectUnregisterCloseCallback(conn, cb);
            var c = Handles.Get<AdmConnect>(conn, "virAdmConnectUnregisterCloseCallback");
            c.Driver.UnregisterCloseCallback(c, cb);
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, null, "virAdmConnectUnregisterCloseCallback");
            return -1;
        }
    }
}
