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
                    throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.AuthFailed, "authentication failed".Replace("authentication failed", "client tried unsupported authentication"));
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
        var identity = new ClientIdentity();
        foreach (var p in Wire.Parameters(args.Params))
            identity = p.Name switch
            {
                Constants.ConnectIdentityUserName => identity with { UserName = p.Text },
                Constants.ConnectIdentityUnixUserId => identity with { UserId = (uint)p.AsULong },
                Constants.ConnectIdentityGroupName => identity with { GroupName = p.Text },
                Constants.ConnectIdentityUnixGroupId => identity with { GroupId = (uint)p.AsULong },
                Constants.ConnectIdentityProcessId => identity with { ProcessId = p.AsLong },
                Constants.ConnectIdentityProcessTime => identity with { ProcessTime = p.AsULong },
                Constants.ConnectIdentitySaslUserName => identity with { SaslUser = p.Text },
                Constants.ConnectIdentityX509DistinguishedName => identity with { X509Name = p.Text },
                Constants.ConnectIdentitySelinuxContext => identity with { SecurityContext = p.Text },
                _ => throw LibvirtException.InvalidArgument(ErrorDomain.Rpc, $"parameter '{p.Name}' not supported"),
            };
        call.Client.Identity = identity;
    }

    private static bool TryEvents(RemoteSession session, ServerCall call, ref XdrReader r, XdrWriter w)
    {
        var procedure = (RemoteProcedure)call.Header.Procedure;
        switch (procedure)
        {
            case RemoteProcedure.ConnectDomainEventRegister:
                Allow(session, call.Header.Procedure, null);
                session.Register(EventFamily.Domain, 0, null, legacy: true);
                new RemoteConnectDomainEventRegisterRet { CbRegistered = 1 }.Write(w);
                return true;
            case RemoteProcedure.ConnectDomainEventDeregister:
                Allow(session, call.Header.Procedure, null);
                session.DeregisterLegacy(0);
                new RemoteConnectDomainEventDeregisterRet { CbRegistered = 0 }.Write(w);
                return true;
            case RemoteProcedure.ConnectDomainEventRegisterAny:
                Allow(session, call.Header.Procedure, null);
                session.Register(EventFamily.Domain, RemoteConnectDomainEventRegisterAnyArgs.Read(ref r).EventID, null, legacy: true);
                return true;
            case RemoteProcedure.ConnectDomainEventDeregisterAny:
                Allow(session, call.Header.Procedure, null);
                session.DeregisterLegacy(RemoteConnectDomainEventDeregisterAnyArgs.Read(ref r).EventID);
                return true;
            case RemoteProcedure.ConnectDomainEventCallbackRegisterAny:
                Allow(session, call.Header.Procedure, null);
                var d = RemoteConnectDomainEventCallbackRegisterAnyArgs.Read(ref r);
                new RemoteConnectDomainEventCallbackRegisterAnyRet { CallbackID = session.Register(EventFamily.Domain, d.EventID, d.Dom is { } dd ? Wire.To(session.Connection, dd) : null) }.Write(w);
                return true;
            case RemoteProcedure.ConnectDomainEventCallbackDeregisterAny:
                Allow(session, call.Header.Procedure, null);
                session.Deregister(EventFamily.Domain, RemoteConnectDomainEventCallbackDeregisterAnyArgs.Read(ref r).CallbackID);
                return true;
            case RemoteProcedure.ConnectNetworkEventRegisterAny:
                Allow(session, call.Header.Procedure, null);
                var n = RemoteConnectNetworkEventRegisterAnyArgs.Read(ref r);
                new RemoteConnectNetworkEventRegisterAnyRet { CallbackID = session.Register(EventFamily.Network, n.EventID, n.Net is { } nn ? Wire.To(session.Connection, nn) : null) }.Write(w);
                return true;
            case RemoteProcedure.ConnectNetworkEventDeregisterAny:
                Allow(session, call.Header.Procedure, null);
                session.Deregister(EventFamily.Network, RemoteConnectNetworkEventDeregisterAnyArgs.Read(ref r).CallbackID);
                return true;
            case RemoteProcedure.ConnectStoragePoolEventRegisterAny:
                Allow(session, call.Header.Procedure, null);
                var p = RemoteConnectStoragePoolEventRegisterAnyArgs.Read(ref r);
                new RemoteConnectStoragePoolEventRegisterAnyRet { CallbackID = session.Register(EventFamily.StoragePool, p.EventID, p.Pool is { } pp ? Wire.To(session.Connection, pp) : null) }.Write(w);
                return true;
            case RemoteProcedure.ConnectStoragePoolEventDeregisterAny:
                Allow(session, call.Header.Procedure, null);
                session.Deregister(EventFamily.StoragePool, RemoteConnectStoragePoolEventDeregisterAnyArgs.Read(ref r).CallbackID);
                return true;
            case RemoteProcedure.ConnectNodeDeviceEventRegisterAny:
                Allow(session, call.Header.Procedure, null);
                var v = RemoteConnectNodeDeviceEventRegisterAnyArgs.Read(ref r);
                new RemoteConnectNodeDeviceEventRegisterAnyRet { CallbackID = session.Register(EventFamily.NodeDevice, v.EventID, v.Dev is { } vv ? Wire.To(session.Connection, vv) : null) }.Write(w);
                return true;
            case RemoteProcedure.ConnectNodeDeviceEventDeregisterAny:
                Allow(session, call.Header.Procedure, null);
                session.Deregister(EventFamily.NodeDevice, RemoteConnectNodeDeviceEventDeregisterAnyArgs.Read(ref r).CallbackID);
                return true;
            case RemoteProcedure.ConnectSecretEventRegisterAny:
                Allow(session, call.Header.Procedure, null);
                var s = RemoteConnectSecretEventRegisterAnyArgs.Read(ref r);
                new RemoteConnectSecretEventRegisterAnyRet { CallbackID = session.Register(EventFamily.Secret, s.EventID, s.Secret is { } ss ? Wire.To(session.Connection, ss) : null) }.Write(w);
                return true;
            case RemoteProcedure.ConnectSecretEventDeregisterAny:
                Allow(session, call.Header.Procedure, null);
                session.Deregister(EventFamily.Secret, RemoteConnectSecretEventDeregisterAnyArgs.Read(ref r).CallbackID);
                return true;
            case RemoteProcedure.ConnectRegisterCloseCallback:
                Allow(session, call.Header.Procedure, null);
                session.RegisterClose();
                return true;
            case RemoteProcedure.ConnectUnregisterCloseCallback:
                Allow(session, call.Header.Procedure, null);
                session.UnregisterClose();
                return true;
            default:
                return false;
        }
    }
}
