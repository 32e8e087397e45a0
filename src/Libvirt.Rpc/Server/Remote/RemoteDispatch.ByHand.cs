using System.Runtime.InteropServices;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Server.Remote;

/// <summary>Calls of the program remote that are not one method of a driver.</summary>
internal static partial class RemoteDispatch
{
    /// <summary>Serves a call that is written by hand.</summary>
    public static bool TryByHand(RemoteSession session, ServerCall call, ref XdrReader r, XdrWriter w)
        => TryConnection(session, call, ref r, w) || TryEvents(session, call, ref r, w) || TryHost(session, call, ref r, w) || TryDomain(session, call, ref r, w)
            || TryDescriptors(session, call, ref r, w) || TryMigration(session, call, ref r, w);

    private static bool TryConnection(RemoteSession session, ServerCall call, ref XdrReader r, XdrWriter w)
    {
        var procedure = (RemoteProcedure)call.Header.Procedure;
        switch (procedure)
        {
            case RemoteProcedure.ConnectOpen:
                var open = RemoteConnectOpenArgs.Read(ref r);
                r.End();
                session.Open(open.Name, open.Flags, () => Allow(session, (int)RemoteProcedure.ConnectOpen, null));
                return true;
            case RemoteProcedure.ConnectClose:
                call.AfterAnswer = call.Client.CloseWhenSent;
                return true;
            case RemoteProcedure.ConnectGetType:
                Allow(session, call.Header.Procedure, null);
                new RemoteConnectGetTypeRet { Type = session.Connection.Drivers.Hypervisor.ConnectGetType(session.Connection) }.Write(w);
                return true;
            case RemoteProcedure.ConnectGetUri:
                Allow(session, call.Header.Procedure, null);
                new RemoteConnectGetUriRet { Uri = session.Connection.Drivers.Hypervisor.ConnectGetURI(session.Connection) }.Write(w);
                return true;
            case RemoteProcedure.ConnectGetLibVersion:
                Allow(session, call.Header.Procedure, null);
                new RemoteConnectGetLibVersionRet { LibVer = session.Connection.Drivers.Hypervisor.ConnectGetLibVersion(session.Connection) }.Write(w);
                return true;
            case RemoteProcedure.ConnectSupportsFeature:
                var feature = RemoteConnectSupportsFeatureArgs.Read(ref r);
                r.End();
                new RemoteConnectSupportsFeatureRet { Supported = Supports(session, (DriverFeature)feature.Feature) ? 1 : 0 }.Write(w);
                return true;
            case RemoteProcedure.ConnectSetIdentity:
                SetIdentity(session, call, ref r);
                return true;
            case RemoteProcedure.AuthList:
                var kinds = session.Options.Authentication?.Kinds(call.Client) ?? [AuthenticationKind.None];
                if (kinds.Contains(AuthenticationKind.None))
                    call.Client.Authenticate();
                new RemoteAuthListRet { Types = [.. kinds.Select(k => (int)k)] }.Write(w);
                return true;
            case RemoteProcedure.AuthSaslInit or RemoteProcedure.AuthSaslStart or RemoteProcedure.AuthSaslStep or RemoteProcedure.AuthPolkit:
                if (session.Options.Authentication is not { } authentication)
                    throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.AuthFailed, "client tried unsupported authentication");
                authentication.Serve(call, ref r, w);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Features of the protocol that this server has, then those of the driver.</summary>
    private static bool Supports(RemoteSession session, DriverFeature feature)
    {
        switch (feature)
        {
            case DriverFeature.ProgramKeepalive:
                session.Client.KeepsAlive = true;
                return true;
            // Passing descriptors: of the protocol; whether this channel can is known to both ends.
            case DriverFeature.FdPassing or DriverFeature.RemoteEventCallback or DriverFeature.RemoteCloseCallback or DriverFeature.TypedParamString or DriverFeature.NetworkUpdateHasCorrectOrder:
                return true;
            case DriverFeature.Remote:
                return false;
        }
        if (!session.IsOpen)
            throw LibvirtException.Internal(ErrorDomain.Rpc, "connection not open");
        Allow(session, (int)RemoteProcedure.ConnectSupportsFeature, null);
        return session.Connection.Drivers.Hypervisor.Supports(session.Connection, feature);
    }

    /// <summary>A daemon that forwards calls says for whom; only who may write is believed. A read-only client may say it too: a daemon that forwards one opens its connection read-only.</summary>
    private static void SetIdentity(RemoteSession session, ServerCall call, ref XdrReader r)
    {
        Allow(session, call.Header.Procedure, null);
        var args = RemoteConnectSetIdentityArgs.Read(ref r);
        r.End();
        call.Client.Identity = Identity.FromParameters(Wire.Parameters(args.Params));
    }

    private static bool TryEvents(RemoteSession session, ServerCall call, ref XdrReader r, XdrWriter w)
    {
        var procedure = (RemoteProcedure)call.Header.Procedure;
        if (procedure is RemoteProcedure.ConnectRegisterCloseCallback or RemoteProcedure.ConnectUnregisterCloseCallback)
        {
            Allow(session, call.Header.Procedure, null);
            if (procedure == RemoteProcedure.ConnectRegisterCloseCallback)
                session.RegisterClose();
            else
                session.UnregisterClose();
            return true;
        }
        return TryOldEvents(session, call, ref r, w) || TryRegister(session, call, ref r, w) || TryDeregister(session, call, ref r);
    }

    /// <summary>Clients of the first years know domain events by kind, not by number.</summary>
    private static bool TryOldEvents(RemoteSession session, ServerCall call, ref XdrReader r, XdrWriter w)
    {
        var procedure = (RemoteProcedure)call.Header.Procedure;
        if (procedure is not (RemoteProcedure.ConnectDomainEventRegister or RemoteProcedure.ConnectDomainEventDeregister
            or RemoteProcedure.ConnectDomainEventRegisterAny or RemoteProcedure.ConnectDomainEventDeregisterAny))
            return false;
        Allow(session, call.Header.Procedure, null);
        switch (procedure)
        {
            case RemoteProcedure.ConnectDomainEventRegister:
                session.Register(EventFamily.Domain, 0, null, legacy: true);
                new RemoteConnectDomainEventRegisterRet { CbRegistered = 1 }.Write(w);
                break;
            case RemoteProcedure.ConnectDomainEventDeregister:
                session.DeregisterLegacy(0);
                new RemoteConnectDomainEventDeregisterRet { CbRegistered = 0 }.Write(w);
                break;
            case RemoteProcedure.ConnectDomainEventRegisterAny:
                session.Register(EventFamily.Domain, RemoteConnectDomainEventRegisterAnyArgs.Read(ref r).EventID, null, legacy: true);
                break;
            default:
                session.DeregisterLegacy(RemoteConnectDomainEventDeregisterAnyArgs.Read(ref r).EventID);
                break;
        }
        return true;
    }

    private static bool TryRegister(RemoteSession session, ServerCall call, ref XdrReader r, XdrWriter w)
    {
        var procedure = (RemoteProcedure)call.Header.Procedure;
        if (procedure is not (RemoteProcedure.ConnectDomainEventCallbackRegisterAny or RemoteProcedure.ConnectNetworkEventRegisterAny
            or RemoteProcedure.ConnectStoragePoolEventRegisterAny or RemoteProcedure.ConnectNodeDeviceEventRegisterAny or RemoteProcedure.ConnectSecretEventRegisterAny))
            return false;
        Allow(session, call.Header.Procedure, null);
        var c = session.Connection;
        switch (procedure)
        {
            case RemoteProcedure.ConnectDomainEventCallbackRegisterAny:
                var d = RemoteConnectDomainEventCallbackRegisterAnyArgs.Read(ref r);
                new RemoteConnectDomainEventCallbackRegisterAnyRet { CallbackID = session.Register(EventFamily.Domain, d.EventID, d.Dom is { } dom ? Wire.To(c, dom) : null) }.Write(w);
                break;
            case RemoteProcedure.ConnectNetworkEventRegisterAny:
                var n = RemoteConnectNetworkEventRegisterAnyArgs.Read(ref r);
                new RemoteConnectNetworkEventRegisterAnyRet { CallbackID = session.Register(EventFamily.Network, n.EventID, n.Net is { } net ? Wire.To(c, net) : null) }.Write(w);
                break;
            case RemoteProcedure.ConnectStoragePoolEventRegisterAny:
                var p = RemoteConnectStoragePoolEventRegisterAnyArgs.Read(ref r);
                new RemoteConnectStoragePoolEventRegisterAnyRet { CallbackID = session.Register(EventFamily.StoragePool, p.EventID, p.Pool is { } pool ? Wire.To(c, pool) : null) }.Write(w);
                break;
            case RemoteProcedure.ConnectNodeDeviceEventRegisterAny:
                var v = RemoteConnectNodeDeviceEventRegisterAnyArgs.Read(ref r);
                new RemoteConnectNodeDeviceEventRegisterAnyRet { CallbackID = session.Register(EventFamily.NodeDevice, v.EventID, v.Dev is { } dev ? Wire.To(c, dev) : null) }.Write(w);
                break;
            default:
                var s = RemoteConnectSecretEventRegisterAnyArgs.Read(ref r);
                new RemoteConnectSecretEventRegisterAnyRet { CallbackID = session.Register(EventFamily.Secret, s.EventID, s.Secret is { } secret ? Wire.To(c, secret) : null) }.Write(w);
                break;
        }
        return true;
    }

    private static bool TryDeregister(RemoteSession session, ServerCall call, ref XdrReader r)
    {
        EventFamily? family = (RemoteProcedure)call.Header.Procedure switch
        {
            RemoteProcedure.ConnectDomainEventCallbackDeregisterAny => EventFamily.Domain,
            RemoteProcedure.ConnectNetworkEventDeregisterAny => EventFamily.Network,
            RemoteProcedure.ConnectStoragePoolEventDeregisterAny => EventFamily.StoragePool,
            RemoteProcedure.ConnectNodeDeviceEventDeregisterAny => EventFamily.NodeDevice,
            RemoteProcedure.ConnectSecretEventDeregisterAny => EventFamily.Secret,
            _ => null,
        };
        if (family is not { } known)
            return false;
        Allow(session, call.Header.Procedure, null);
        // The arguments of all five are the number alone.
        session.Deregister(known, RemoteConnectDomainEventCallbackDeregisterAnyArgs.Read(ref r).CallbackID);
        return true;
    }
}
