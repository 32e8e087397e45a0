using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Capabilities.Probing;

/// <summary>How emulators are asked.</summary>
public sealed record ProbeSettings
{
    /// <summary>Where answers are kept: .../cache/libvirt/qemu/capabilities; null to keep nothing.</summary>
    public required string? CacheFolder { get; init; }

    /// <summary>Our version: major * 1000000 + minor * 1000 + micro.</summary>
    public required ulong LibraryVersion { get; init; }

    /// <summary>As whom emulators run; null for the caller. A daemon that is root gives the user of qemu.conf, since an emulator may be any program that somebody names.</summary>
    public ProcessCredentials? Credentials { get; init; }

    /// <summary>How long one emulator may take, its start included.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
}
