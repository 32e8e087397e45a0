using Libvirt.Host.Sockets;
using Libvirt.Rpc.Client;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Security;
using Libvirt.Rpc.Security.Sasl;
using Libvirt.Rpc.Security.Tls;
using Libvirt.Rpc.Transports;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Driver.Remote;

/// <summary>Proves to a daemon who we are, in the way it asks for.</summary>
internal static class RemoteAuthentication
{
    /// <summary>Runs.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_AUTH_FAILED and its relatives</exception>
    public static void Run(RpcClient client, RemoteAddress address, LibvirtUri? uri, ICredentialSource? credentials)
    {
        var types = Ask<RemoteAuthListRet>(client, RemoteProcedure.AuthList).Types;
        if (types.Length == 0)
            return;
        // A program may insist on a way by the URI's parameter.
        int type = types[0];
        if (uri?.Parameter("auth") is { Length: > 0 } wanted && Array.IndexOf(types, Named(wanted)) is var at && at >= 0)
            type = types[at];
        switch (type)
        {
            case 0:
                return;
            case 1:
                Sasl(client, address, uri, credentials);
                return;
            case 2:
                _ = Ask<RemoteAuthPolkitRet>(client, RemoteProcedure.AuthPolkit);
                return;
            default:
                throw LibvirtException.Create(ErrorDomain.Remote, ErrorNumber.AuthFailed, $"unsupported authentication type {type}");
        }
    }

    private static int Named(string name) => name switch { "none" => 0, "polkit" => 2, _ => 1 };

    private static void Sasl(RpcClient client, RemoteAddress address, LibvirtUri? uri, ICredentialSource? credentials)
    {
        var channel = client.Channel;
        bool isNetwork = !channel.PassesDescriptors && address.Transport is TransportKind.Tcp or TransportKind.Tls;
        var answers = ClientCredentials.Load(uri, credentials, "libvirt", address.Host);
        var session = new SaslClientSession(address.Host ?? "localhost", isNetwork ? SocketName.Local(channel.Descriptor)?.SaslText : null,
            isNetwork ? SocketName.Peer(channel.Descriptor)?.SaslText : null, answers);
        bool kept = false;
        try
        {
            if (channel is TlsChannel tls)
                session.SetExternalStrength(tls.KeyBits);
            session.SetSecurity(channel.IsSecure);
            Negotiate(client, session, uri);
            if (channel.IsSecure)
                return;
            session.CheckStrength(SaslSession.MinimalTcpStrength);
            client.Wrap(inner => new SaslChannel(session, inner));
            kept = true;
        }
        finally
        {
            if (!kept)
                session.Dispose();
        }
    }

    private static void Negotiate(RpcClient client, SaslClientSession session, LibvirtUri? uri)
    {
        var offered = Ask<RemoteAuthSaslInitRet>(client, RemoteProcedure.AuthSaslInit).Mechlist;
        var wanted = uri?.Parameter("auth") is { } auth && auth.StartsWith("sasl.", StringComparison.Ordinal) ? auth[5..].ToUpperInvariant() : null;
        if (wanted is not null && !offered.Split(',', ' ').Contains(wanted, StringComparer.OrdinalIgnoreCase))
            throw LibvirtException.Create(ErrorDomain.Remote, ErrorNumber.AuthFailed, $"SASL mechanism {wanted} not supported by server");
        var step = session.Start(wanted ?? offered);
        var start = Ask<RemoteAuthSaslStartArgs, RemoteAuthSaslStartRet>(client, RemoteProcedure.AuthSaslStart,
            new() { Mech = session.Mechanism!, Unnamed1 = step.Data is null ? 1 : 0, Data = step.Data ?? [] });
        var (complete, nil, data) = (start.Complete != 0, start.Unnamed1 != 0, start.Data);
        while (!(complete && session.IsComplete))
        {
            step = session.Step(nil ? null : data);
            if (complete && step.IsComplete)
                break;
            var next = Ask<RemoteAuthSaslStepArgs, RemoteAuthSaslStepRet>(client, RemoteProcedure.AuthSaslStep, new() { Unnamed0 = step.Data is null ? 1 : 0, Data = step.Data ?? [] });
            (complete, nil, data) = (next.Complete != 0, next.Unnamed1 != 0, next.Data);
        }
    }

    private static TAnswer Ask<TAnswer>(RpcClient client, RemoteProcedure procedure) where TAnswer : struct, IXdrValue<TAnswer>
        => RemoteSession.Answer<TAnswer>(client.Exchange(RpcClient.Begin(RemoteProgram.Number, RemoteProgram.Version, (int)procedure)));

    private static TAnswer Ask<TArguments, TAnswer>(RpcClient client, RemoteProcedure procedure, TArguments arguments)
        where TArguments : struct, IXdrValue<TArguments> where TAnswer : struct, IXdrValue<TAnswer>
    {
        var w = RpcClient.Begin(RemoteProgram.Number, RemoteProgram.Version, (int)procedure);
        arguments.Write(w);
        return RemoteSession.Answer<TAnswer>(client.Exchange(w));
    }
}
