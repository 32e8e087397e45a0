namespace Libvirt.Rpc.Protocol;

/// <summary>What is known of a procedure before anything of a message's payload is looked at.</summary>
/// <param name="Number">On the wire.</param>
/// <param name="Name">Its C name, for logs and errors.</param>
/// <param name="Kind">A call, or a message without an answer.</param>
/// <param name="NeedsAuthentication">Refused until the client has authenticated.</param>
/// <param name="IsHighPriority">Never waits for a hypervisor: may be answered by the workers kept free for such calls, or at once.</param>
/// <param name="Stream">Whether the call opens a stream, seen from the client.</param>
/// <param name="IsRead">Only looks at what a driver knows, and is over at once.</param>
/// <param name="Function">The call of the API that it stands for, "virDomainGetInfo"; null for those that have none of their own.</param>
public sealed record ProcedureInfo(int Number, string Name, ProcedureKind Kind, bool NeedsAuthentication, bool IsHighPriority, ProcedureStream Stream, bool IsRead, string? Function);
