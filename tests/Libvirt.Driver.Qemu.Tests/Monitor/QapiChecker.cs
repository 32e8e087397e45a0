using Libvirt.Driver.Qemu.Capabilities;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Tests.Monitor;

/// <summary>Whether arguments satisfy QEMU's own schema: what must be there is, nothing unknown is, kinds and values fit.</summary>
internal sealed class QapiChecker(QmpSchema schema)
{
    /// <summary>What is wrong with a command; null when nothing.</summary>
    /// <remarks>Of device_add the schema lists only what all devices have.</remarks>
    public string? Command(string name, JsonObject? arguments)
        => name == "device_add" ? (arguments?.GetString("driver") is null ? "'driver' is missing" : null) : schema.Entry(name) is not { } command || command.GetString("meta-type") != "command" ? $"there is no command '{name}'"
            : Value(name, command.GetString("arg-type")!, arguments ?? new JsonObject());

    /// <summary>What is wrong with a value at the end of a path of the schema; null when nothing.</summary>
    public string? AtPath(string path, JsonValue value) => schema.Find(path) is { } type ? Value(path, type.GetString("name")!, value) : $"'{path}' leads nowhere";

    private string? Value(string where, string typeName, JsonValue value)
    {
        var type = schema.Entry(typeName)!;
        switch (type.GetString("meta-type"))
        {
            case "builtin":
                return Builtin(type.GetString("json-type")!, value) ? null : $"{where}: {value} is no {type.GetString("json-type")}";
            case "enum":
                return value is JsonString text && Texts(type.GetArray("values")).Contains(text.Value) ? null : $"{where}: {value} is none of the values";
            case "array":
                return value is JsonArray array ? array.Items.Select(i => Value(where, type.GetString("element-type")!, i)).FirstOrDefault(e => e is not null) : $"{where}: no array";
            case "alternate":
                return Objects(type.GetArray("members")).Any(m => Value(where, m.GetString("type")!, value) is null) ? null : $"{where}: {value} fits no alternative";
            case "object":
                return value is JsonObject members ? Members(where, type, members) : $"{where}: no object";
            default:
                return $"{where}: the schema has a kind that is not known";
        }
    }

    private string? Members(string where, JsonObject type, JsonObject value)
    {
        var seen = new HashSet<string>();
        for (JsonObject? part = type; part is not null;)
        {
            foreach (var member in Objects(part.GetArray("members")))
            {
                var name = member.GetString("name")!;
                seen.Add(name);
                if (value[name] is not { } given)
                {
                    if (!member.Has("default"))
                        return $"{where}: '{name}' is missing";
                }
                else if (Value($"{where}/{name}", member.GetString("type")!, given) is { } error)
                    return error;
            }
            if (part.GetString("tag") is not { } tag)
                break;
            if (value.GetString(tag) is not { } chosen)
                return $"{where}: '{tag}' is missing";
            var variant = Objects(part.GetArray("variants")).FirstOrDefault(v => v.GetString("case") == chosen);
            if (variant is null)
                return $"{where}: there is no variant '{chosen}'";
            part = schema.Entry(variant.GetString("type")!);
        }
        return value.Members.Select(m => m.Key).FirstOrDefault(k => !seen.Contains(k)) is { } unknown ? $"{where}: '{unknown}' is not known" : null;
    }

    private static bool Builtin(string kind, JsonValue value) => kind switch
    {
        "string" => value is JsonString,
        "int" => value is JsonNumber { AsLong: not null } or JsonNumber { AsULong: not null },
        "number" => value is JsonNumber,
        "boolean" => value is JsonBoolean,
        "null" => value is JsonNull,
        "value" => true,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        _ => false,
    };

    private static IEnumerable<JsonObject> Objects(JsonArray? list) => (list?.Items ?? []).OfType<JsonObject>();

    private static IEnumerable<string> Texts(JsonArray? list) => (list?.Items ?? []).OfType<JsonString>().Select(t => t.Value);
}
