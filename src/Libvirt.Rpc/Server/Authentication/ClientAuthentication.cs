using Libvirt.Host.Processes;
using Libvirt.Host.Sockets;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Security.Polkit;
using Libvirt.Rpc.Security.Sasl;
using Libvirt.Rpc.Security.Tls;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Server.Authentication;

/// <summary>SASL and polkit as a daemon's configuration has them.</summary>
/// <param name="allowedUsers">Patterns of SASL user names; null lets all in.</param>
/// <param name="leastStrength">Bits of encryption that SASL must give where the channel gives none.</param>
public sealed class ClientAuthentication(IReadOnlyList<string>? allowedUsers, int leastStrength) : IClientAuthentication
{
    private const int PolkitMilliseconds = 120_000;
    private static readonly LogSource Log = new("daemon.remote");

    /// <inheritdoc/>
    public IReadOnlyList<AuthenticationKind> Kinds(ServerClient client)
    {
        // Root is not asked for more than it can do anyhow.
        if (client.Options.Authentication == AuthenticationKind.Polkit && client.Identity.UnixUserId == 0)
            return [AuthenticationKind.None];
        return [client.Options.Authentication];
    }

    /// <inheritdoc/>
    public void Serve(ServerCall call, ref XdrReader r, XdrWriter w)
    {
        var client = call.Client;
        var procedure = (RemoteProcedure)call.Header.Procedure;
        var wanted = procedure == RemoteProcedure.AuthPolkit ? AuthenticationKind.Polkit : AuthenticationKind.Sasl;
        if (client.Options.Authentication != wanted || client.IsAuthenticated)
            throw Refused($"client tried invalid {(wanted == AuthenticationKind.Sasl ? "SASL" : "polkit")} {(procedure == RemoteProcedure.AuthSaslInit ? "init" : "start")} request");
        try
        {
            if (wanted == AuthenticationKind.Polkit)
                Polkit(client, w);
            else
                Sasl(call, procedure, ref r, w);
        }
        catch (LibvirtException error)
        {
            Log.Error($"client {client.Id} at {client.Address}: {error.Message}", "ClientAuthentication.Serve");
            // What is wrong is for the log: whoever fails to prove who he is learns no more than that.
            throw error.Code is ErrorNumber.AuthCancelled or ErrorNumber.AuthUnavailable ? error : Refused(null);
        }
    }

    private static LibvirtException Refused(string? why) => LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.AuthFailed, why ?? "authentication failed");

    private static void Polkit(ServerClient client, XdrWriter w)
    {
        var identity = ProcessIdentity.OfPeer(client.Channel.Descriptor);
        using (var authority = new PolkitAuthority())
            authority.Check(identity, client.Options.IsReadOnly ? PolkitAuthority.Monitor : PolkitAuthority.Manage, null, mayInteract: true, PolkitMilliseconds);
        client.Authenticate();
        new RemoteAuthPolkitRet { Complete = 1 }.Write(w);
    }

    private void Sasl(ServerCall call, RemoteProcedure procedure, ref XdrReader r, XdrWriter w)
    {
        var client = call.Client;
        if (procedure == RemoteProcedure.AuthSaslInit)
        {
            if (client.AuthenticationState is not null)
                throw Refused("client tried invalid SASL init request");
            var begun = Begin(client);
            client.AuthenticationState = begun;
            new RemoteAuthSaslInitRet { Mechlist = begun.Mechanisms() }.Write(w);
            return;
        }
        if (client.AuthenticationState is not SaslServerSession session)
            throw Refused("client tried invalid SASL start request");
        SaslStep step;
        if (procedure == RemoteProcedure.AuthSaslStart)
        {
            var args = RemoteAuthSaslStartArgs.Read(ref r);
            // "nil" tells no data from data of no bytes.
            step = session.Start(args.Mech, args.Unnamed1 != 0 ? null : args.Data);
            Finish(call, session, step);
            new RemoteAuthSaslStartRet { Complete = step.IsComplete ? 1 : 0, Unnamed1 = step.Data is null ? 1 : 0, Data = step.Data ?? [] }.Write(w);
            return;
        }
        var next = RemoteAuthSaslStepArgs.Read(ref r);
        step = session.Step(next.Unnamed0 != 0 ? null : next.Data);
        Finish(call, session, step);
        new RemoteAuthSaslStepRet { Complete = step.IsComplete ? 1 : 0, Unnamed1 = step.Data is null ? 1 : 0, Data = step.Data ?? [] }.Write(w);
    }

    private SaslServerSession Begin(ServerClient client)
    {
        bool isNetwork = client.Options.Transport != ClientTransport.Unix;
        var session = new SaslServerSession(isNetwork ? SocketName.Local(client.Channel.Descriptor)?.SaslText : null, isNetwork ? SocketName.Peer(client.Channel.Descriptor)?.SaslText : null);
        try
        {
            if (client.Channel is TlsChannel tls)
                session.SetExternalStrength(tls.KeyBits);
            session.SetSecurity(client.Channel.IsSecure, leastStrength);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private void Finish(ServerCall call, SaslServerSession session, SaslStep step)
    {
        if (!step.IsComplete)
            return;
        var client = call.Client;
        bool layered = !client.Channel.IsSecure;
        if (layered)
            session.CheckStrength(leastStrength);
        client.Identity = client.Identity with { SaslUserName = session.AllowedUser(allowedUsers) };
        client.Authenticate();
        if (!layered)
            return;
        // The answer still goes in the clear; nothing is read until the layer is there.
        client.Hold();
        client.AuthenticationState = null;
        call.AfterAnswer = () =>
        {
            client.Wrap(inner => new SaslChannel(session, inner));
            client.Unhold();
        };
    }
}
