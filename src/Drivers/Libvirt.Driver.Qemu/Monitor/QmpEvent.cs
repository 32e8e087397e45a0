using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor;

/// <summary>Something that QEMU told unasked.</summary>
/// <param name="Name">QEMU's name, such as <c>SHUTDOWN</c>.</param>
/// <param name="Data">What belongs to it; null when there is nothing.</param>
/// <param name="Seconds">When it happened, after 1970; -1 when QEMU could not tell.</param>
/// <param name="Microseconds">The rest of that moment.</param>
public sealed record QmpEvent(string Name, JsonObject? Data, long Seconds, long Microseconds);
