namespace Libvirt.Json;

/// <summary>How large a document may be.</summary>
/// <param name="Bytes">Of the whole text.</param>
/// <param name="Depth">Objects and arrays inside each other.</param>
public sealed record JsonLimits(int Bytes, int Depth)
{
    /// <summary>64 MiB, more than any answer of a monitor; 256 levels.</summary>
    public static JsonLimits Usual { get; } = new(64 * 1024 * 1024, 256);
}
