using System.Text;

namespace Libvirt.Json;

/// <summary>A list of values.</summary>
public sealed class JsonArray : JsonValue
{
    /// <summary>An array of the given items, or an empty one.</summary>
    public JsonArray(params ReadOnlySpan<JsonValue> items) => Items = [.. items];

    /// <summary>The items, which may be changed.</summary>
    public List<JsonValue> Items { get; }

    /// <inheritdoc/>
    public override JsonValue Clone()
    {
        var copy = new JsonArray();
        foreach (var item in Items)
            copy.Items.Add(item.Clone());
        return copy;
    }

    internal override void Write(StringBuilder text, int level)
    {
        text.Append('[');
        for (int i = 0; i < Items.Count; i++)
        {
            if (i > 0)
                text.Append(',');
            Line(text, Inner(level));
            Items[i].Write(text, Inner(level));
        }
        if (Items.Count > 0)
            Line(text, level);
        text.Append(']');
    }
}
