namespace Libvirt.Rpc.Protocol;

/// <summary>Who sends a procedure's messages.</summary>
public enum ProcedureKind
{
    /// <summary>The client calls, the server answers.</summary>
    Call,

    /// <summary>Sent without an answer: an event of the server, or keep-alive of either.</summary>
    Message,
}
