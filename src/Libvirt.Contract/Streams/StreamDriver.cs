namespace Libvirt;

/// <summary>What carries the data of an open stream; a call such as virStorageVolUpload puts it into the stream.</summary>
public abstract class StreamDriver
{
    /// <summary>Would block: returned by Send and Receive of a non-blocking stream.</summary>
    public const int WouldBlock = -2;

    /// <summary>A hole comes next: returned by Receive with VIR_STREAM_RECV_STOP_AT_HOLE.</summary>
    public const int Hole = -3;

    /// <summary>Whether virStreamRecvFlags and the sparse transfers are there; with native, not for every stream.</summary>
    public virtual bool ReceivesWithFlags => false;

    /// <summary>Sends as much as can be sent at once.</summary>
    /// <returns>bytes taken, or <see cref="WouldBlock"/></returns>
    public virtual int Send(Stream stream, ReadOnlySpan<byte> data) => throw Unsupported("virStreamSend");

    /// <summary>Receives what is there, waiting for something unless the stream is non-blocking.</summary>
    /// <returns>bytes, 0 at the end, <see cref="WouldBlock"/> or <see cref="Hole"/></returns>
    public virtual int Receive(Stream stream, Span<byte> data, uint flags) => throw Unsupported("virStreamRecv");

    /// <summary>Skips <paramref name="length"/> bytes that are zero.</summary>
    public virtual void SendHole(Stream stream, long length, uint flags) => throw Unsupported("virStreamSendHole");

    /// <summary>The length in bytes of the hole at the current position.</summary>
    public virtual long ReceiveHole(Stream stream, uint flags) => throw Unsupported("virStreamRecvHole");

    /// <summary>Says whether data or a hole is at the current position of the receiving side's source, and how many bytes of it follow.</summary>
    public virtual (bool InData, long Length) InData(Stream stream) => throw Unsupported("virStreamInData");

    /// <summary>Ends successfully; later errors of the transfer are reported here.</summary>
    public virtual void Finish(Stream stream) => throw Unsupported("virStreamFinish");

    /// <summary>Ends, giving up what is under way.</summary>
    public virtual void Abort(Stream stream) => throw Unsupported("virStreamAbort");

    /// <summary>Calls back through the event loop when one of <paramref name="events"/> (<see cref="StreamEventType"/>) can be done.</summary>
    public virtual void AddCallback(Stream stream, int events, StreamCallback callback) => throw Unsupported("virStreamEventAddCallback");

    /// <summary>Changes the events that are waited for.</summary>
    public virtual void UpdateCallback(Stream stream, int events) => throw Unsupported("virStreamEventUpdateCallback");

    /// <summary>Ends the calling back.</summary>
    public virtual void RemoveCallback(Stream stream) => throw Unsupported("virStreamEventRemoveCallback");

    private static LibvirtException Unsupported(string function) => LibvirtException.NoSupport(ErrorDomain.Streams, function);
}
