namespace Libvirt.Host.Processes;

/// <summary>Policies of scheduling. The numbers are the kernel's.</summary>
public enum ThreadPolicy
{
    /// <summary>The usual one.</summary>
    Other = 0,

    /// <summary>Real time, until it waits.</summary>
    Fifo = 1,

    /// <summary>Real time, in turn with others of its priority.</summary>
    RoundRobin = 2,

    /// <summary>Long computations.</summary>
    Batch = 3,

    /// <summary>When nothing else is to be done.</summary>
    Idle = 5,
}
