namespace Libvirt.Host.Processes;

/// <summary>What to start, and with what.</summary>
public sealed record ProcessPlan
{
    /// <summary>The path of the program; <see cref="ProgramPath.Find"/> looks for names.</summary>
    public required string Program { get; init; }

    /// <summary>All arguments, first the program's name.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>Standard input: a descriptor, which stays the caller's; -1 for nothing to read.</summary>
    public int Input { get; init; } = -1;

    /// <summary>Standard output: a descriptor, which stays the caller's; -1 for unheard.</summary>
    public int Output { get; init; } = -1;

    /// <summary>Standard error: a descriptor, which stays the caller's; -1 for unheard.</summary>
    public int Error { get; init; } = -1;

    /// <summary>Descriptors from 3 on that the program inherits under the same numbers; they stay the caller's. All others are closed.</summary>
    public IReadOnlyList<int> Descriptors { get; init; } = [];

    /// <summary>The whole environment, "NAME=value".</summary>
    public IReadOnlyList<string> Environment { get; init; } = ["LC_ALL=C"];

    /// <summary>The working directory; null for the caller's.</summary>
    public string? Folder { get; init; }

    /// <summary>True for a program that has no parent any more when it begins, because it would end with it; its output goes where its errors go, and how it ends is not known.</summary>
    public bool IsOrphan { get; init; }

    /// <summary>True for a child without the caller's terminal and signals of its keys.</summary>
    public bool NewSession { get; init; }
}
