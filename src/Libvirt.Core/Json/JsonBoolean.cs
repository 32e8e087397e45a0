using System.Text;

namespace Libvirt.Json;

/// <summary>true or false.</summary>
/// <param name="value">Which.</param>
public sealed class JsonBoolean(bool value) : JsonValue
{
    /// <summary>Which.</summary>
    public bool Value { get; } = value;

    /// <inheritdoc/>
    public override JsonValue Clone() => this;

    internal override void Write(StringBuilder text, int level) => text.Append(Value ? "true" : "false");
}
