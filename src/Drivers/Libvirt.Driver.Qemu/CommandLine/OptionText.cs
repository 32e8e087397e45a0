using System.Text;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>QEMU's older form of options: <c>driver,name=value,...</c>.</summary>
internal static class OptionText
{
    /// <summary>A device: its driver, then its properties.</summary>
    public static string Device(JsonObject properties) => Format(properties, "driver");

    /// <summary>Writes members in order; the one named <paramref name="implied"/> without its name.</summary>
    public static string Format(JsonObject properties, string? implied)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in properties.Members)
            Append(text, name, value, name == implied);
        return text.ToString();
    }

    /// <summary>A value, commas doubled.</summary>
    public static string Escape(string value) => value.Replace(",", ",,", StringComparison.Ordinal);

    private static void Append(StringBuilder text, string name, JsonValue value, bool implied)
    {
        switch (value)
        {
            case JsonObject inner:
                foreach (var (part, item) in inner.Members)
                    Append(text, $"{name}.{part}", item, false);
                return;
            case JsonArray array:
                int index = 0;
                foreach (var item in array.Items)
                    Append(text, $"{name}.{index++}", item, false);
                return;
        }
        if (text.Length > 0)
            text.Append(',');
        if (!implied)
            text.Append(name).Append('=');
        text.Append(value switch
        {
            JsonString s => Escape(s.Value),
            JsonBoolean b => b.Value ? "on" : "off",
            _ => value.ToString(),
        });
    }
}
