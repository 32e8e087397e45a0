namespace Libvirt.Rpc.Security.Polkit;

/// <summary>What polkit says about a process and an action.</summary>
public enum PolkitAnswer
{
    /// <summary>It may.</summary>
    Authorized,

    /// <summary>It may not.</summary>
    Refused,

    /// <summary>It might if its user proved who he is, but no agent is there to ask him.</summary>
    Challenge,

    /// <summary>The user was asked and closed the question.</summary>
    Dismissed,
}
