namespace Libvirt.Host.Processes;

/// <summary>What a program finds around it: all of it is changed for the program alone, never for the process that starts it.</summary>
public sealed record ProcessSurroundings
{
    /// <summary>Who it runs as; null for whoever starts it.</summary>
    public ProcessCredentials? Credentials { get; init; }

    /// <summary>The only capabilities that it can have; null to leave them.</summary>
    public CapabilitySet? Capabilities { get; init; }

    /// <summary>Its processors; null to leave them.</summary>
    public Bitmap? Processors { get; init; }

    /// <summary>Where its memory comes from; null to leave that.</summary>
    public MemoryPolicy? Memory { get; init; }

    /// <summary>Bits that new files do not get; null to leave them.</summary>
    public uint? FileModeMask { get; init; }

    /// <summary>"tasks" of control groups (first hierarchy) that it starts in.</summary>
    public IReadOnlyList<string> TaskFiles { get; init; } = [];

    /// <summary>"cgroup.procs" of the group (unified hierarchy) that it is moved to as soon as it runs; null to leave that.</summary>
    public string? ProcessFile { get; init; }

    /// <summary>With whom it shares cores; null to leave that.</summary>
    public CoreGroup? Cores { get; init; }

    /// <summary>Its limits, set as soon as it runs.</summary>
    public IReadOnlyList<ResourceLimit> Limits { get; init; } = [];

    /// <summary>
    /// Runs on the thread that starts the program, as root still, before control groups and credentials: enters or makes namespaces, sets security labels.
    /// What it changes of the thread the program inherits; the thread ends afterwards.
    /// </summary>
    public Action? Enter { get; init; }
}
