using System.Text;

namespace Libvirt.Json;

/// <summary>null.</summary>
public sealed class JsonNull : JsonValue
{
    private JsonNull()
    {
    }

    /// <summary>The only one.</summary>
    public static JsonNull Instance { get; } = new();

    /// <inheritdoc/>
    public override JsonValue Clone() => this;

    internal override void Write(StringBuilder text, int level) => text.Append("null");
}
