using System.Globalization;
using System.Text;

namespace Libvirt.Json;

/// <summary>Text.</summary>
/// <param name="value">Without quotes and escapes.</param>
public sealed class JsonString(string value) : JsonValue
{
    /// <summary>Without quotes and escapes.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override JsonValue Clone() => this;

    internal override void Write(StringBuilder text, int level) => Write(text, Value);

    /// <summary>Quotes text. Only what must be is escaped: quotes, backslashes, control characters.</summary>
    internal static void Write(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
            switch (c)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\b': text.Append("\\b"); break;
                case '\f': text.Append("\\f"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                case < ' ': text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"); break;
                default: text.Append(c); break;
            }
        text.Append('"');
    }
}
