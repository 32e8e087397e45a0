using System.Globalization;
using System.Text;

namespace Libvirt.Json;

/// <summary>A number. It keeps the text it was read from, so that 1.024e19 and 18446744073709551615 come out as they went in.</summary>
public sealed class JsonNumber : JsonValue
{
    private JsonNumber(string text) => Text = text;

    /// <summary>A whole number.</summary>
    public JsonNumber(long value) : this(value.ToString(CultureInfo.InvariantCulture))
    {
    }

    /// <summary>A whole number without sign.</summary>
    public JsonNumber(ulong value) : this(value.ToString(CultureInfo.InvariantCulture))
    {
    }

    /// <summary>The shortest text that reads as the same number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">JSON has neither infinity nor not-a-number</exception>
    public JsonNumber(double value) : this(double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : throw new ArgumentOutOfRangeException(nameof(value)))
    {
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>As a whole number; null when it is none (1.0 and 1e3 are none) or out of range.</summary>
    public long? AsLong => long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : null;

    /// <summary>As a whole number without sign; null when it is none or out of range.</summary>
    public ulong? AsULong => ulong.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value) ? value : null;

    /// <summary>As a whole number of 32 bits; null when it is none or out of range.</summary>
    public int? AsInt => AsLong is >= int.MinValue and <= int.MaxValue and var value ? (int)value : null;

    /// <summary>As a whole number of 32 bits without sign; null when it is none or out of range.</summary>
    public uint? AsUInt => AsULong is <= uint.MaxValue and var value ? (uint)value : null;

    /// <summary>The nearest double; infinite when out of range.</summary>
    public double AsDouble => double.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override JsonValue Clone() => this;

    internal static JsonNumber OfToken(string text) => new(text);

    internal override void Write(StringBuilder text, int level) => text.Append(Text);
}
