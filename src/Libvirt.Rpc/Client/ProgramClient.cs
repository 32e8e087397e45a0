using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Transports;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Client;

/// <summary>A connection to a daemon of this host that serves one small program: virtlogd, virtlockd.</summary>
internal sealed class ProgramClient : IDisposable
{
    private readonly RpcClient _client;
    private readonly SocketChannel _channel;
    private readonly uint _number, _version;

    private ProgramClient(SocketChannel channel, uint number, uint version)
    {
        (_channel, _number, _version) = (channel, number, version);
        _client = new RpcClient(channel);
    }

    /// <summary>The socket.</summary>
    public int Descriptor => _channel.Descriptor;

    /// <summary>Connects to root's daemon or to the user's own, which is started when it does not run.</summary>
    public static ProgramClient Open(string daemon, uint number, uint version, LocalDaemons daemons)
    {
        if (daemons.IsRoot)
            return Connect($"{daemons.SystemFolder}/{daemon}-sock", number, version);
        var socket = $"{daemons.SessionFolder}/{daemon}-sock";
        return daemons.Variable("LIBVIRT_AUTOSTART") == "0" ? Connect(socket, number, version)
            : new(LocalTransport.ConnectOrStart(socket, daemons.ProgramPath(daemon)), number, version);
    }

    /// <summary>Connects to a socket.</summary>
    public static ProgramClient Connect(string socket, uint number, uint version) => new(LocalTransport.Connect(socket), number, version);

    /// <summary>Calls a procedure that answers nothing.</summary>
    public void Call<TArguments>(int procedure, TArguments arguments) where TArguments : struct, IXdrValue<TArguments>
    {
        var message = RpcClient.Begin(_number, _version, procedure);
        arguments.Write(message);
        using var reply = _client.Exchange(message);
        Close(reply.Descriptors);
    }

    /// <summary>Calls a procedure.</summary>
    /// <param name="procedure">Its number.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="descriptors">What came with the answer; the caller's.</param>
    public TAnswer Call<TArguments, TAnswer>(int procedure, TArguments arguments, out int[] descriptors)
        where TArguments : struct, IXdrValue<TArguments>
        where TAnswer : struct, IXdrValue<TAnswer>
    {
        var message = RpcClient.Begin(_number, _version, procedure);
        arguments.Write(message);
        using var reply = _client.Exchange(message);
        descriptors = reply.Descriptors;
        try
        {
            var reader = new XdrReader(reply.Payload);
            var answer = TAnswer.Read(ref reader);
            reader.End();
            return answer;
        }
        catch
        {
            Close(descriptors);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static void Close(int[] descriptors)
    {
        foreach (int descriptor in descriptors)
            new Host.Sockets.Descriptor(descriptor).Dispose();
    }
}
