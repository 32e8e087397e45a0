using Libvirt.Rpc.Messages;

namespace Libvirt.Rpc.Client;

/// <summary>A call that waits for its answer; one a thread is kept and used again.</summary>
internal sealed class PendingCall : Waiter
{
    [ThreadStatic] private static PendingCall? _spare;

    /// <summary>Ties the answer to the call.</summary>
    public uint Serial { get; private set; }

    /// <summary>The header of the answer.</summary>
    public MessageHeader Header { get; private set; }

    /// <summary>Why there will be no answer.</summary>
    public LibvirtException? Failure { get; set; }

    private byte[] _payload = [];
    private int _length;
    private int[] _descriptors = [];

    /// <summary>A fresh one of this thread.</summary>
    public static PendingCall Rent()
    {
        var call = _spare ?? new PendingCall();
        _spare = null;
        return call;
    }

    /// <summary>Begins.</summary>
    public void Begin(uint serial)
    {
        Restart();
        Serial = serial;
        Failure = null;
    }

    /// <summary>Keeps the answer and wakes the caller.</summary>
    public void Answer(MessageHeader header, ReadOnlySpan<byte> payload, int[] descriptors)
    {
        Header = header;
        _length = payload.Length;
        _payload = payload.Length == 0 ? [] : MessageMemory.Rent(payload.Length);
        payload.CopyTo(_payload);
        _descriptors = descriptors;
        Complete();
    }

    /// <summary>Takes the answer and gives this object back.</summary>
    /// <exception cref="LibvirtException">the server's error, or why there is no answer</exception>
    public Reply Take()
    {
        var failure = Failure;
        var reply = new Reply(_payload, _length, _descriptors);
        bool refused = Header.Status == MessageStatus.Error;
        (_payload, _descriptors) = ([], []);
        _spare = this;
        if (failure is not null)
            throw failure;
        if (!refused)
            return reply;
        using (reply)
            throw new LibvirtException(ErrorMessage.Read(reply.Payload));
    }
}
