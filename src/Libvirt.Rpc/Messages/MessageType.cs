namespace Libvirt.Rpc.Messages;

/// <summary>virNetMessageType.</summary>
public enum MessageType
{
    /// <summary>A call, answered by a reply with the same serial number.</summary>
    Call,

    /// <summary>The answer.</summary>
    Reply,

    /// <summary>An event.</summary>
    Message,

    /// <summary>Data, end or failure of a stream.</summary>
    Stream,

    /// <summary>A call after which file descriptors follow.</summary>
    CallWithFds,

    /// <summary>An answer after which file descriptors follow.</summary>
    ReplyWithFds,

    /// <summary>A hole in a stream.</summary>
    StreamHole,
}
