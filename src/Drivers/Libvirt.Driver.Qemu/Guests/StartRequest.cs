using Libvirt.Driver.Qemu.Guests.Saving;

namespace Libvirt.Driver.Qemu.Guests;

/// <summary>How a guest is started.</summary>
public sealed record StartRequest
{
    /// <summary>It stays paused.</summary>
    public bool IsPaused { get; init; }

    /// <summary>It ends with the connection that starts it.</summary>
    public Connection? AutoDestroy { get; init; }

    /// <summary>The variables of its firmware begin anew.</summary>
    public bool ResetNvram { get; init; }

    /// <summary>Where its state comes from, for <c>-incoming</c>; null for a fresh start.</summary>
    public string? Incoming { get; init; }

    /// <summary>The file with the state; null when it comes from elsewhere, or there is none.</summary>
    internal SavedGuest? Image { get; init; }

    /// <summary>The image is read past the host's cache of files.</summary>
    public bool BypassesCache { get; init; }

    /// <summary>Why it runs then.</summary>
    public DomainRunningReason Reason { get; init; } = DomainRunningReason.Booted;

    /// <summary>What listeners are told.</summary>
    public DomainEventStartedDetailType Detail { get; init; } = DomainEventStartedDetailType.Booted;
}
