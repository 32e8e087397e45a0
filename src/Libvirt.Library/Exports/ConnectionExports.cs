using System.Runtime.InteropServices;
using Libvirt.Library.Boundary;
using Libvirt.Library.Opening;

namespace Libvirt.Library.Exports;

/// <summary>Opening and closing, and what the library itself knows of a connection.</summary>
internal static unsafe class ConnectionExports
{
    [UnmanagedCallersOnly(EntryPoint = "virInitialize")]
    public static int virInitialize()
    {
        try
        {
            Startup.Once();
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, null, "virInitialize");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virGetVersion")]
    public static int virGetVersion(ulong* libVer, nint type, ulong* typeVer)
    {
        Errors.Reset();
        if (libVer == null)
        {
            Errors.Report(Guard.Custom(ErrorDomain.None, ErrorNumber.InternalError, "virGetVersion", "An error occurred, but the cause is unknown"), null, "virGetVersion");
            return -1;
        }
        *libVer = Constants.LibvirVersionNumber;
        if (typeVer != null)
            *typeVer = Constants.LibvirVersionNumber;
        return 0;
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnectOpen")]
    public static nint virConnectOpen(nint name) => Open(name, 0, 0, "virConnectOpen");

    [UnmanagedCallersOnly(EntryPoint = "virConnectOpenReadOnly")]
    public static nint virConnectOpenReadOnly(nint name) => Open(name, 0, (uint)ConnectFlags.Ro, "virConnectOpenReadOnly");

    [UnmanagedCallersOnly(EntryPoint = "virConnectOpenAuth")]
    public static nint virConnectOpenAuth(nint name, nint auth, uint flags) => Open(name, auth, flags, "virConnectOpenAuth");

    private static nint Open(nint name, nint auth, uint flags, string function)
    {
        Errors.Reset();
        try
        {
            Startup.Once();
            return Handles.Give(ConnectionOpener.Open(Drivers.All, NativeText.Read(name), auth == 0 ? null : new NativeCredentials(auth), flags));
        }
        catch (Exception error)
        {
            Errors.Report(error, null, function);
            return 0;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnectClose")]
    public static int virConnectClose(nint conn)
    {
        Errors.Reset();
        try
        {
            _ = Handles.Get<Connection>(conn, "virConnectClose");
            return Handles.Release(conn) > 0 ? 1 : 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, null, "virConnectClose");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnectGetType")]
    public static nint virConnectGetType(nint conn)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            var c = Handles.Get<Connection>(conn, "virConnectGetType", ErrorDomain.Domain);
            owner = c;
            return Handles.Text(conn, c.Drivers.Hypervisor.ConnectGetType(c));
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virConnectGetType");
            return 0;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnectGetLibVersion")]
    public static int virConnectGetLibVersion(nint conn, ulong* libVer)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Connection>(conn);
            Checks.virConnectGetLibVersion(conn, (nint)libVer);
            var c = Handles.Get<Connection>(conn, "virConnectGetLibVersion");
            owner = c;
            *libVer = c.Drivers.Hypervisor.ConnectGetLibVersion(c);
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virConnectGetLibVersion");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnectGetURI")]
    public static nint virConnectGetURI(nint conn)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            var c = Handles.Get<Connection>(conn, "virConnectGetURI", ErrorDomain.Domain);
            owner = c;
            return NativeText.Allocate(c.Drivers.Hypervisor.ConnectGetURI(c));
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virConnectGetURI");
            return 0;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnectSetIdentity")]
    public static int virConnectSetIdentity(nint conn, NativeTypedParameter* parameters, int nparams, uint flags)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Connection>(conn);
            Checks.virConnectSetIdentity(conn, (nint)parameters, nparams, flags);
            var c = Handles.Get<Connection>(conn, "virConnectSetIdentity");
            c.Drivers.Hypervisor.ConnectSetIdentity(c, NativeParameters.Read(parameters, nparams), flags);
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virConnectSetIdentity");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnectRegisterCloseCallback")]
    public static int virConnectRegisterCloseCallback(nint conn, nint cb, nint opaque, nint freecb)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Connection>(conn);
            Checks.virConnectRegisterCloseCallback(conn, cb, opaque, freecb);
            var c = Handles.Get<Connection>(conn, "virConnectRegisterCloseCallback");
            CloseCallback.Register(c, cb, opaque, freecb);
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virConnectRegisterCloseCallback");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnectUnregisterCloseCallback")]
    public static int virConnectUnregisterCloseCallback(nint conn, nint cb)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Connection>(conn);
            Checks.virConnectUnregisterCloseCallback(conn, cb);
            var c = Handles.Get<Connection>(conn, "virConnectUnregisterCloseCallback");
            CloseCallback.Unregister(c, cb);
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virConnectUnregisterCloseCallback");
            return -1;
        }
    }
}
