using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Protocol;

namespace Libvirt.Rpc.Server.Remote;

/// <summary>Streams of the client.</summary>
internal sealed partial class RemoteSession
{
    private readonly Dictionary<uint, ServerStream> _streams = [];

    /// <summary>A stream for a call that opens one; it never waits.</summary>
    public Stream NewStream(ServerCall call)
    {
        lock (_gate)
            if (_streams.ContainsKey(call.Header.Serial))
                throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, $"serial {call.Header.Serial} has an open stream already");
        return new(Connection, (uint)StreamFlags.Nonblock);
    }

    /// <summary>The driver has put something behind the stream: data flows after the answer.</summary>
    /// <param name="call">The call that opened it.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="sparse">Whether holes are told instead of sent as zeros.</param>
    public void StreamOpened(ServerCall call, Stream stream, bool sparse = false)
    {
        bool transmits = RemoteProgram.Procedures[call.Header.Procedure]!.Stream == ProcedureStream.Read;
        var opened = new ServerStream(this, call.Header, stream, transmits, sparse);
        lock (_gate)
            _streams.Add(call.Header.Serial, opened);
        call.AfterAnswer = opened.Start;
    }

    /// <summary>Takes a message of a stream.</summary>
    public void TakeStream(MessageHeader header, ReadOnlySpan<byte> payload)
    {
        ServerStream? stream;
        lock (_gate)
            _streams.TryGetValue(header.Serial, out stream);
        // What a client sends after a stream has ended with an error is already on its way: it is dropped, as native does.
        if (stream is not null && stream.Header.Procedure == header.Procedure)
            stream.Take(header, payload);
    }

    /// <summary>A stream has ended.</summary>
    internal void Forget(ServerStream stream)
    {
        lock (_gate)
            _streams.Remove(stream.Header.Serial);
    }

    private void CloseStreams()
    {
        List<ServerStream> streams;
        lock (_gate)
        {
            streams = [.. _streams.Values];
            _streams.Clear();
        }
        foreach (var stream in streams)
            stream.Abandon();
    }
}
