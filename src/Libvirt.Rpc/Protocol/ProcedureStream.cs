namespace Libvirt.Rpc.Protocol;

/// <summary>The stream that a call opens.</summary>
public enum ProcedureStream
{
    /// <summary>No stream.</summary>
    None,

    /// <summary>The client receives.</summary>
    Read,

    /// <summary>The client sends.</summary>
    Write,
}
