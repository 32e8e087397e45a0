using Libvirt.Host;

namespace Libvirt.Driver.Qemu.Security;

/// <summary>A file of the host that a guest uses by its path.</summary>
/// <param name="Path">The path; it need not exist.</param>
public sealed record GuestFile(string Path)
{
    /// <summary>Labels that the definition gives this file; they go before those of the guest.</summary>
    public IReadOnlyList<SourceSecurityLabel> Labels { get; init; } = [];

    /// <summary>Others may use it at the same time: its label before is neither remembered nor given back, as that could take it away from them.</summary>
    public bool IsShared { get; init; }

    /// <summary>It is a device of the host that many use: labelled only where the guest has a /dev of its own, and gone with that.</summary>
    public bool IsNamespaceOnly { get; init; }

    /// <summary>QEMU opens it under the label of the guest; false for files that are only in its /dev.</summary>
    public bool IsLabelled { get; init; } = true;

    /// <summary>An image of a disk or of firmware variables, which labels may treat differently from other files.</summary>
    public bool IsImage { get; init; }

    /// <summary>The guest does not write to it.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>What the guest does with it, if it is a device file.</summary>
    public DeviceAccess Access => IsReadOnly ? DeviceAccess.Read : DeviceAccess.ReadWrite;
}
