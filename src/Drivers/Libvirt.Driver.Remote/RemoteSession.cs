using Libvirt.Rpc.Client;
using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Driver.Remote;

/// <summary>What a connection keeps: the client of the protocol, and the events it has asked for.</summary>
internal sealed partial class RemoteSession
{
    private const uint Version = 1;

    /// <summary>Takes over a client.</summary>
    public RemoteSession(RpcClient client)
    {
        Client = client;
        client.MessageArrived = TakeMessage;
        client.Lost = TellLost;
    }

    /// <summary>The wire.</summary>
    public RpcClient Client { get; }

    /// <summary>True when nobody between here and the daemon can listen.</summary>
    public bool IsSecure { get; init; }

    /// <summary>The session of a connection.</summary>
    public static RemoteSession Of(Connection connection) => (RemoteSession)connection.DriverState!;

    /// <summary>The session of a connection to a daemon's administration.</summary>
    public static RemoteSession Of(AdmConnect connection) => ((RemoteAdminDriver)connection.Driver).Session;

    /// <summary>A call without arguments and answer.</summary>
    public void Call(uint program, int procedure) => Client.Exchange(RpcClient.Begin(program, Version, procedure)).Dispose();

    /// <summary>A call without an answer.</summary>
    public void Call<TArguments>(uint program, int procedure, TArguments arguments) where TArguments : struct, IXdrValue<TArguments>
        => Exchange(program, procedure, arguments, null).Dispose();

    /// <summary>A call.</summary>
    public TAnswer Call<TArguments, TAnswer>(uint program, int procedure, TArguments arguments)
        where TArguments : struct, IXdrValue<TArguments> where TAnswer : struct, IXdrValue<TAnswer>
        => Answer<TAnswer>(Exchange(program, procedure, arguments, null));

    /// <summary>A call without arguments.</summary>
    public TAnswer CallForAnswer<TAnswer>(uint program, int procedure) where TAnswer : struct, IXdrValue<TAnswer>
        => Answer<TAnswer>(Client.Exchange(RpcClient.Begin(program, Version, procedure)));

    /// <summary>A call that opens a stream.</summary>
    public void OpenStream<TArguments>(uint program, int procedure, TArguments arguments, Stream stream) where TArguments : struct, IXdrValue<TArguments>
        => Opening(program, procedure, stream, opened => Exchange(program, procedure, arguments, opened).Dispose());

    /// <summary>A call that opens a stream and has an answer.</summary>
    public TAnswer OpenStream<TArguments, TAnswer>(uint program, int procedure, TArguments arguments, Stream stream)
        where TArguments : struct, IXdrValue<TArguments> where TAnswer : struct, IXdrValue<TAnswer>
    {
        TAnswer answer = default;
        Opening(program, procedure, stream, opened => answer = Answer<TAnswer>(Exchange(program, procedure, arguments, opened)));
        return answer;
    }

    /// <summary>A call that passes descriptors.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_ARGUMENT_UNSUPPORTED: the transport passes none</exception>
    public Reply CallWithFiles<TArguments>(uint program, int procedure, TArguments arguments, ReadOnlySpan<int> descriptors) where TArguments : struct, IXdrValue<TArguments>
    {
        if (descriptors.Length > 0 && !Client.Channel.PassesDescriptors)
            throw LibvirtException.Create(ErrorDomain.Remote, ErrorNumber.ArgumentUnsupported, "fd passing is not supported by this connection");
        var w = RpcClient.Begin(program, Version, procedure, descriptors.Length > 0 ? MessageType.CallWithFds : MessageType.Call);
        if (descriptors.Length > 0)
            w.UInt((uint)descriptors.Length);
        arguments.Write(w);
        return Client.Exchange(w, descriptors);
    }

    private void Opening(uint program, int procedure, Stream stream, Action<ClientStream> call)
    {
        var opened = new ClientStream(program, Version, procedure);
        try
        {
            call(opened);
        }
        catch
        {
            Client.Detach(opened);
            throw;
        }
        stream.Driver = new RemoteStreamDriver(Client, opened);
    }

    private Reply Exchange<TArguments>(uint program, int procedure, TArguments arguments, ClientStream? stream) where TArguments : struct, IXdrValue<TArguments>
    {
        var w = RpcClient.Begin(program, Version, procedure);
        arguments.Write(w);
        return Client.Exchange(w, default, stream);
    }

    /// <summary>The answer as a structure.</summary>
    public static TAnswer Answer<TAnswer>(Reply reply) where TAnswer : struct, IXdrValue<TAnswer>
    {
        using (reply)
        {
            var r = new XdrReader(reply.Payload);
            var answer = TAnswer.Read(ref r);
            r.End();
            return answer;
        }
    }
}
