namespace Libvirt.Rpc.Messages;

/// <summary>virNetMessageStatus.</summary>
public enum MessageStatus
{
    /// <summary>Success; the end of a stream.</summary>
    Ok,

    /// <summary>An error follows; a stream is aborted.</summary>
    Error,

    /// <summary>More of a stream.</summary>
    Continue,
}
