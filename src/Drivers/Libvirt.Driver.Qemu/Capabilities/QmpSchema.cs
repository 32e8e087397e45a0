using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Capabilities;

/// <summary>The schema of QMP: which commands and events QEMU has and of what their arguments and answers consist.</summary>
/// <remarks>
/// Paths begin with a command or event, go on with <c>arg-type</c> or <c>ret-type</c> and then with members of the type; arrays are passed through.
/// <c>*member</c> must be optional, <c>+case</c> is a variant, <c>^value</c> a value of an enumeration, <c>!type</c> a simple type of JSON, <c>$feature</c> a feature of what stands before.
/// </remarks>
public sealed class QmpSchema
{
    private readonly Dictionary<string, JsonObject> _entries = new(StringComparer.Ordinal);

    /// <summary>Reads the answer to query-qmp-schema.</summary>
    public QmpSchema(JsonArray entries)
    {
        foreach (var item in entries.Items)
            if (item is JsonObject entry && entry.GetString("name") is { } name)
                _entries.TryAdd(name, entry);
    }

    /// <summary>An entry by its name: a command, an event, or a type; null when there is none.</summary>
    public JsonObject? Entry(string name) => _entries.GetValueOrDefault(name);

    /// <summary>Whether a path leads somewhere.</summary>
    public bool Has(string path)
    {
        var parts = path.Split('/');
        return Entry(parts[0]) is { } entry && Leads(entry, parts.AsSpan(1));
    }

    /// <summary>The type to which a path leads; null when it leads nowhere or to something else.</summary>
    public JsonObject? Find(string path)
    {
        var parts = path.Split('/');
        return Entry(parts[0]) is { } entry ? Walk(entry, parts.AsSpan(1)) : null;
    }

    private bool Leads(JsonObject entry, ReadOnlySpan<string> path) => path is [] || Step(entry, path, out bool found) is { } next && Leads(next, path[1..]) || found;

    private JsonObject? Walk(JsonObject entry, ReadOnlySpan<string> path)
    {
        entry = Unwrap(entry);
        return path is [] ? entry : Step(entry, path, out _) is { } next ? Walk(next, path[1..]) : null;
    }

    /// <summary>Goes one step.</summary>
    /// <param name="entry">Where it begins.</param>
    /// <param name="path">The rest of the path.</param>
    /// <param name="found">True when the path ends here, at something that is no type.</param>
    /// <returns>the type that follows; null when there is none</returns>
    private JsonObject? Step(JsonObject entry, ReadOnlySpan<string> path, out bool found)
    {
        var step = path[0];
        found = false;
        if (step[0] == '$')
        {
            found = path.Length == 1 && HasText(entry.GetArray("features"), step.AsSpan(1));
            return null;
        }
        entry = Unwrap(entry);
        switch (entry.GetString("meta-type"))
        {
            case "command" or "event":
                return entry.GetString(step) is { } type ? Entry(type) : null;
            case "object":
                return Member(entry, path, out found);
            case "enum":
                found = step[0] == '^' && HasValue(entry, step[1..], path[1..]);
                return null;
            case "builtin":
                found = step[0] == '!' && path.Length == 1 && step.AsSpan(1).SequenceEqual(entry.GetString("json-type"));
                return null;
            case "alternate":
                foreach (var item in entry.GetArray("members")?.Items ?? [])
                    if (item is JsonObject member && Entry(member.GetString("type") ?? "") is { } choice && (Step(choice, path, out found) is { } next && Leads(next, path[1..]) || found))
                        return found ? null : Step(choice, path, out found);
                return null;
            default:
                return null;
        }
    }

    private JsonObject? Member(JsonObject entry, ReadOnlySpan<string> path, out bool found)
    {
        found = false;
        char mark = path[0][0];
        var name = mark is '*' or '+' ? path[0][1..] : path[0];
        foreach (var item in entry.GetArray(mark == '+' ? "variants" : "members")?.Items ?? [])
        {
            if (item is not JsonObject member || member.GetString(mark == '+' ? "case" : "name") != name || (mark == '*' && !member.Has("default")))
                continue;
            if (mark != '+' && path.Length > 1 && path[1][0] == '$')
            {
                found = HasText(member.GetArray("features"), path[1].AsSpan(1));
                return null;
            }
            return Entry(member.GetString("type") ?? "");
        }
        return null;
    }

    private static bool HasValue(JsonObject entry, string value, ReadOnlySpan<string> rest)
    {
        foreach (var item in entry.GetArray("members")?.Items ?? [])
            if (item is JsonObject member && member.GetString("name") == value)
                return rest is [] || (rest is [['$', ..] feature] && HasText(member.GetArray("features"), feature.AsSpan(1)));
        return rest is [] && HasText(entry.GetArray("values"), value);
    }

    private JsonObject Unwrap(JsonObject entry)
    {
        while (entry.GetString("meta-type") == "array" && Entry(entry.GetString("element-type") ?? "") is { } element)
            entry = element;
        return entry;
    }

    private static bool HasText(JsonArray? list, ReadOnlySpan<char> text)
    {
        foreach (var item in list?.Items ?? [])
            if (item is JsonString value && text.SequenceEqual(value.Value))
                return true;
        return false;
    }
}
