using System.Runtime.InteropServices;
using Libvirt.Library.Boundary;

namespace Libvirt.Library.Exports;

/// <summary>Callbacks for events of domains, networks, storage pools, node devices and secrets.</summary>
internal static class EventRegistrationExports
{
    [UnmanagedCallersOnly(EntryPoint = "virConnectDomainEventRegister")]
    public static int virConnectDomainEventRegister(nint conn, nint cb, nint opaque, nint freecb)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Connection>(conn);
            Checks.virConnectDomainEventRegister(conn, cb, opaque, freecb);
            EventSubscriptions.Add(EventFamily.Domain, conn, (int)DomainEventID.Lifecycle, null, cb, opaque, freecb, "virConnectDomainEventRegister", legacy: true);
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virConnectDomainEventRegister");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnectDomainEventDeregister")]
    public static int virConnectDomainEventDeregister(nint conn, nint cb)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Connection>(conn);
            Checks.virConnectDomainEventDeregister(conn, cb);
            EventSubscriptions.RemoveLegacy(conn, cb, "virConnectDomainEventDeregister");
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virConnectDomainEventDeregister");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnectDomainEventRegisterAny")]
    public static int virConnectDomainEventRegisterAny(nint conn, nint dom, int eventID, nint cb, nint opaque, nint freecb)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Connection>(conn);
            Checks.virConnectDomainEventRegisterAny(conn, dom, eventID, cb, opaque, freecb);
            var subject = dom == 0 ? null : Handles.Get<Domain>(dom, "virConnectDomainEventRegisterAny");
            return EventSubscriptions.Add(EventFamily.Domain, conn, eventID, subject?.Uuid.ToString(), cb, opaque, freecb, "virConnectDomainEventRegisterAny");
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virConnectDomainEventRegisterAny");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnectDomainEventDeregisterAny")]
    public static int virConnectDomainEventDeregisterAny(nint conn, int callbackID)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Connection>(conn);
            Checks.virConnectDomainEventDeregisterAny(conn, callbackID);
            EventSubscriptions.Remove(EventFamily.Domain, conn, callbackID, "virConnectDomainEventDeregisterAny");
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virConnectDomainEventDeregisterAny");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnectNetworkEventRegisterAny")]
    public static int virConnectNetworkEventRegisterAny(nint conn, nint net, int eventID, nint cb, nint opaque, nint freecb)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Connection>(conn);
            Checks.virConnectNetworkEventRegisterAny(conn, net, eventID, cb, opaque, freecb);
            var subject = net == 0 ? null : Handles.Get<Network>(net, "virConnectNetworkEventRegisterAny");
            return EventSubscriptions.Add(EventFamily.Network, conn, eventID, subject?.Uuid.ToString(), cb, opaque, freecb, "virConnectNetworkEventRegisterAny");
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virConnectNetworkEventRegisterAny");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnectNetworkEventDeregisterAny")]
    public static int virConnectNetworkEventDeregisterAny(nint conn, int callbackID)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Connection>(conn);
            Checks.virConnectNetworkEventDeregisterAny(conn, callbackID);
            EventSubscriptions.Remove(EventFamily.Network, conn, callbackID, "virConnectNetworkEventDeregisterAny");
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virConnectNetworkEventDeregisterAny");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnectStoragePoolEventRegisterAny")]
    public static int virConnectStoragePoolEventRegisterAny(nint conn, nint pool, int eventID, nint cb, nint opaque, nint freecb)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Connection>(conn);
            Checks.virConnectStoragePoolEventRegisterAny(conn, pool, eventID, cb, opaque, freecb);
            var subject = pool == 0 ? null : Handles.Get<StoragePool>(pool, "virConnectStoragePoolEventRegisterAny");
            return EventSubscriptions.Add(EventFamily.StoragePool, conn, eventID, subject?.Uuid.ToString(), cb, opaque, freecb, "virConnectStoragePoolEventRegisterAny");
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virConnectStoragePoolEventRegisterAny");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnectStoragePoolEventDeregisterAny")]
    public static int virConnectStoragePoolEventDeregisterAny(nint conn, int callbackID)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Connection>(conn);
            Checks.virConnectStoragePoolEventDeregisterAny(conn, callbackID);
            EventSubscriptions.Remove(EventFamily.StoragePool, conn, callbackID, "virConnectStoragePoolEventDeregisterAny");
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virConnectStoragePoolEventDeregisterAny");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnectNodeDeviceEventRegisterAny")]
    public static int virConnectNodeDeviceEventRegisterAny(nint conn, nint dev, int eventID, nint cb, nint opaque, nint freecb)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Connection>(conn);
            Checks.virConnectNodeDeviceEventRegisterAny(conn, dev, eventID, cb, opaque, freecb);
            var subject = dev == 0 ? null : Handles.Get<NodeDevice>(dev, "virConnectNodeDeviceEventRegisterAny");
            return EventSubscriptions.Add(EventFamily.NodeDevice, conn, eventID, subject?.Name, cb, opaque, freecb, "virConnectNodeDeviceEventRegisterAny");
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virConnectNodeDeviceEventRegisterAny");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnectNodeDeviceEventDeregisterAny")]
    public static int virConnectNodeDeviceEventDeregisterAny(nint conn, int callbackID)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Connection>(conn);
            Checks.virConnectNodeDeviceEventDeregisterAny(conn, callbackID);
            EventSubscriptions.Remove(EventFamily.NodeDevice, conn, callbackID, "virConnectNodeDeviceEventDeregisterAny");
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virConnectNodeDeviceEventDeregisterAny");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnectSecretEventRegisterAny")]
    public static int virConnectSecretEventRegisterAny(nint conn, nint secret, int eventID, nint cb, nint opaque, nint freecb)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Connection>(conn);
            Checks.virConnectSecretEventRegisterAny(conn, secret, eventID, cb, opaque, freecb);
            var subject = secret == 0 ? null : Handles.Get<Secret>(secret, "virConnectSecretEventRegisterAny");
            return EventSubscriptions.Add(EventFamily.Secret, conn, eventID, subject?.Uuid.ToString(), cb, opaque, freecb, "virConnectSecretEventRegisterAny");
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virConnectSecretEventRegisterAny");
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnectSecretEventDeregisterAny")]
    public static int virConnectSecretEventDeregisterAny(nint conn, int callbackID)
    {
        Errors.Reset();
        LibvirtObject? owner = null;
        try
        {
            owner = Handles.TryGet<Connection>(conn);
            Checks.virConnectSecretEventDeregisterAny(conn, callbackID);
            EventSubscriptions.Remove(EventFamily.Secret, conn, callbackID, "virConnectSecretEventDeregisterAny");
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, owner, "virConnectSecretEventDeregisterAny");
            return -1;
        }
    }
}
