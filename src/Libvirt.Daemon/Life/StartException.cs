namespace Libvirt.Daemon.Life;

/// <summary>A step of the start failed.</summary>
/// <param name="failure">The step.</param>
/// <param name="cause">Why.</param>
public sealed class StartException(DaemonFailure failure, Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>The step; its number is the exit status.</summary>
    public DaemonFailure Failure { get; } = failure;
}
