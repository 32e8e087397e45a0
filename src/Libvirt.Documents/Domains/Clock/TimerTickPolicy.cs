namespace Libvirt.Documents.Domains;

/// <summary>What happens to missed ticks.</summary>
[XmlEnum]
public enum TimerTickPolicy
{
    /// <summary><c>delay</c></summary>
    Delay,

    /// <summary><c>catchup</c></summary>
    Catchup,

    /// <summary><c>merge</c></summary>
    Merge,

    /// <summary><c>discard</c></summary>
    Discard,
}
