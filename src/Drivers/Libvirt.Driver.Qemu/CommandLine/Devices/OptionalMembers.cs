using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Devices;

/// <summary>Members of properties that are only written when there is something to say.</summary>
internal static class OptionalMembers
{
    /// <summary>Adds a text unless it is null.</summary>
    public static JsonObject AddText(this JsonObject properties, string name, string? value) => value is null ? properties : properties.Add(name, value);

    /// <summary>Adds a number unless it is null.</summary>
    public static JsonObject AddNumber(this JsonObject properties, string name, ulong? value) => value is { } number ? properties.Add(name, number) : properties;

    /// <summary>Adds a number unless it is null or 0.</summary>
    public static JsonObject AddPositive(this JsonObject properties, string name, ulong? value) => value is > 0 ? properties.Add(name, value.Value) : properties;

    /// <summary>Adds true or false unless nothing is said.</summary>
    public static JsonObject AddSwitch(this JsonObject properties, string name, bool? value) => value is { } on ? properties.Add(name, on) : properties;

    /// <summary>Adds a part unless it is null.</summary>
    public static JsonObject AddPart(this JsonObject properties, string name, JsonValue? value) => value is null ? properties : properties.Add(name, value);
}
