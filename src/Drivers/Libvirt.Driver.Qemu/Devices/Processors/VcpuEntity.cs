using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices.Processors;

/// <summary>Processors that QEMU plugs together: one, or the threads of a core.</summary>
/// <param name="First">Number of the first in the guest.</param>
/// <param name="Count">How many.</param>
/// <param name="Type">QEMU's type of device.</param>
/// <param name="Place">Where they are: socket, core, thread ...</param>
/// <param name="Path">Place in QEMU's tree of objects; null while they are not plugged.</param>
internal sealed record VcpuEntity(uint First, uint Count, string Type, JsonObject Place, string? Path)
{
    private const string Plugged = "/machine/peripheral/";

    /// <summary>Their turn among those that are plugged, from 1; null while they are not.</summary>
    public uint? Order { get; init; }

    /// <summary>They run.</summary>
    public bool IsOnline => Path is not null;

    /// <summary>They can be taken out: the others are part of the machine.</summary>
    public bool IsPluggable => Path is null || Path.StartsWith(Plugged, StringComparison.Ordinal);

    /// <summary>Alias of the device; null for those of the machine.</summary>
    public string? Alias => Path?.StartsWith(Plugged, StringComparison.Ordinal) == true ? Path[Plugged.Length..] : null;

    /// <summary>The number after the last of them.</summary>
    public uint End => First + Count;
}
