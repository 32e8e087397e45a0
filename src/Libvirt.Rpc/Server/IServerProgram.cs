using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Server;

/// <summary>A program that a server offers.</summary>
public interface IServerProgram
{
    /// <summary>On the wire.</summary>
    uint Number { get; }

    /// <summary>On the wire.</summary>
    uint Version { get; }

    /// <summary>What is known of a procedure; null when there is none of this number.</summary>
    ProcedureInfo? Find(int procedure);

    /// <summary>True when the call can be answered at once, on the thread that serves all clients.</summary>
    bool IsImmediate(ServerClient client, ProcedureInfo procedure);

    /// <summary>Serves a call.</summary>
    /// <param name="call">Who calls what.</param>
    /// <param name="payload">The arguments.</param>
    /// <param name="answer">Takes the answer.</param>
    /// <exception cref="LibvirtException">becomes the error that the client gets</exception>
    void Serve(ServerCall call, ReadOnlySpan<byte> payload, XdrWriter answer);

    /// <summary>Takes a message of a stream.</summary>
    void ServeStream(ServerClient client, MessageHeader header, ReadOnlySpan<byte> payload);

    /// <summary>The client is gone: ends what it left; called once, when none of its calls is under way.</summary>
    void Leave(ServerClient client);

    /// <summary>True when <see cref="Leave"/> waits for nothing, so that the thread that serves all clients may do it.</summary>
    bool LeavesAtOnce(ServerClient client);
}
