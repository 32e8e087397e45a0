namespace Libvirt.Stateful.Guests;

/// <summary>Why a guest is in its state, in the words of status files.</summary>
public static class StateReasons
{
    private static readonly string[] Running =
        ["unknown", "booted", "migrated", "restored", "from snapshot", "unpaused", "migration canceled", "save canceled", "wakeup", "crashed", "post-copy", "post-copy failed"];

    private static readonly string[] Paused =
    [
        "unknown", "user", "migration", "save", "dump", "ioerror", "watchdog", "from snapshot", "shutdown", "snapshot", "panicked", "starting up", "post-copy",
        "post-copy failed", "api error",
    ];

    private static readonly string[] Shutdown = ["unknown", "user"];

    private static readonly string[] Shutoff = ["unknown", "shutdown", "destroyed", "crashed", "migrated", "saved", "failed", "from snapshot", "daemon"];

    private static readonly string[] Crashed = ["unknown", "panicked"];

    private static readonly string[] Others = ["unknown"];

    /// <summary>The words; those of "unknown" for a number that the state does not have.</summary>
    public static string Name(DomainState state, int reason) => Of(state) is var names && reason >= 0 && reason < names.Length ? names[reason] : names[0];

    /// <summary>The number; 0 for words that the state does not have.</summary>
    public static int Number(DomainState state, string? name) => Math.Max(Array.IndexOf(Of(state), name), 0);

    private static string[] Of(DomainState state) => state switch
    {
        DomainState.Running => Running,
        DomainState.Paused => Paused,
        DomainState.Shutdown => Shutdown,
        DomainState.Shutoff => Shutoff,
        DomainState.Crashed => Crashed,
        _ => Others,
    };
}
