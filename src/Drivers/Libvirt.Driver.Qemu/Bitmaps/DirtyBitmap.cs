using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Bitmaps;

/// <summary>A record of changed blocks, as QEMU tells about it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRecording">It records now.</param>
/// <param name="IsBusy">A job uses it.</param>
/// <param name="IsPersistent">It is stored in the image.</param>
/// <param name="IsInconsistent">It was not stored properly: nobody knows what changed.</param>
/// <param name="Granularity">Bytes of a block.</param>
/// <param name="Dirty">Bytes that changed.</param>
internal sealed record DirtyBitmap(string Name, bool IsRecording, bool IsBusy, bool IsPersistent, bool IsInconsistent, ulong Granularity, ulong Dirty)
{
    /// <summary>Reads an entry of query-named-block-nodes; null when it has no name.</summary>
    public static DirtyBitmap? Read(JsonObject entry) => entry.GetString("name") is { } name
        ? new(name, entry.GetBoolean("recording") == true, entry.GetBoolean("busy") == true, entry.GetBoolean("persistent") == true, entry.GetBoolean("inconsistent") == true,
            entry.GetNumber("granularity")?.AsULong ?? 0, entry.GetNumber("count")?.AsULong ?? 0)
        : null;
}
