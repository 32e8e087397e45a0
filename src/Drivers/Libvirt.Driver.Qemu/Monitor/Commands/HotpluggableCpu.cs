using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor.Commands;

/// <summary>A place in which processors are plugged together.</summary>
/// <param name="Type">Type of the device to plug.</param>
/// <param name="Count">How many processors that makes.</param>
/// <param name="Place">The place.</param>
/// <param name="Properties">The place as QEMU names it: arguments of the device to plug.</param>
/// <param name="Path">Place among QEMU's objects of what is plugged; null when it is empty.</param>
public sealed record HotpluggableCpu(string Type, uint Count, CpuPlace Place, JsonObject Properties, string? Path)
{
    /// <summary>Alias that libvirt gave the device; null when it is empty or was there from the start.</summary>
    public string? Alias => Path is not null && Path.StartsWith("/machine/peripheral/", StringComparison.Ordinal) ? Path["/machine/peripheral/".Length..] : null;
}
