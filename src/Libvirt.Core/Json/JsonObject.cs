using System.Text;

namespace Libvirt.Json;

/// <summary>Named values, in order; a name occurs once.</summary>
public sealed class JsonObject : JsonValue
{
    private readonly OrderedDictionary<string, JsonValue> _members = new(StringComparer.Ordinal);

    /// <summary>The members in order.</summary>
    public IReadOnlyCollection<KeyValuePair<string, JsonValue>> Members => _members;

    /// <summary>A member; null when there is none.</summary>
    public JsonValue? this[string name] => _members.TryGetValue(name, out var value) ? value : null;

    /// <summary>Whether there is such a member.</summary>
    public bool Has(string name) => _members.ContainsKey(name);

    /// <summary>Adds a member at the end.</summary>
    /// <returns>this</returns>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: there is one of that name</exception>
    public JsonObject Add(string name, JsonValue value)
        => _members.TryAdd(name, value) ? this : throw LibvirtException.Internal(ErrorDomain.None, $"duplicate key '{name}'");

    /// <summary>Adds a text at the end.</summary>
    public JsonObject Add(string name, string value) => Add(name, new JsonString(value));

    /// <summary>Adds a whole number at the end.</summary>
    public JsonObject Add(string name, long value) => Add(name, new JsonNumber(value));

    /// <summary>Adds a whole number without sign at the end.</summary>
    public JsonObject Add(string name, ulong value) => Add(name, new JsonNumber(value));

    /// <summary>Adds true or false at the end.</summary>
    public JsonObject Add(string name, bool value) => Add(name, new JsonBoolean(value));

    /// <summary>Sets a member, at its place or at the end.</summary>
    public void Set(string name, JsonValue value) => _members[name] = value;

    /// <summary>Takes a member away.</summary>
    /// <returns>the member; null when there was none</returns>
    public JsonValue? Remove(string name) => _members.Remove(name, out var value) ? value : null;

    /// <summary>A text; null when absent or something else.</summary>
    public string? GetString(string name) => (this[name] as JsonString)?.Value;

    /// <summary>true or false; null when absent or something else.</summary>
    public bool? GetBoolean(string name) => (this[name] as JsonBoolean)?.Value;

    /// <summary>A number; null when absent or something else.</summary>
    public JsonNumber? GetNumber(string name) => this[name] as JsonNumber;

    /// <summary>An object; null when absent or something else.</summary>
    public JsonObject? GetObject(string name) => this[name] as JsonObject;

    /// <summary>An array; null when absent or something else.</summary>
    public JsonArray? GetArray(string name) => this[name] as JsonArray;

    /// <inheritdoc/>
    public override JsonValue Clone()
    {
        var copy = new JsonObject();
        foreach (var (name, value) in _members)
            copy._members.Add(name, value.Clone());
        return copy;
    }

    internal override void Write(StringBuilder text, int level)
    {
        text.Append('{');
        bool first = true;
        foreach (var (name, value) in _members)
        {
            if (!first)
                text.Append(',');
            first = false;
            Line(text, Inner(level));
            JsonString.Write(text, name);
            text.Append(level == Compact ? ":" : ": ");
            value.Write(text, Inner(level));
        }
        if (!first)
            Line(text, level);
        text.Append('}');
    }
}
