using System.Globalization;

namespace Libvirt;

/// <summary>The value of a setting: text, whole number or list.</summary>
public abstract record ConfigurationValue
{
    private ConfigurationValue()
    {
    }

    /// <summary>Text, without its quotes.</summary>
    public sealed record Text(string Value) : ConfigurationValue
    {
        /// <summary>In the quotes that its content needs.</summary>
        public override string ToString()
            => Value.Contains('\n') ? $"\"\"\"{Value}\"\"\""
                : !Value.Contains('"') ? $"\"{Value}\""
                : !Value.Contains('\'') ? $"'{Value}'"
                : $"\"\"\"{Value}\"\"\"";
    }

    /// <summary>A whole number.</summary>
    /// <param name="Value">The number.</param>
    /// <param name="Signed">Written with a minus sign; such a number is refused where only an unsigned one makes sense.</param>
    public sealed record Number(long Value, bool Signed) : ConfigurationValue
    {
        /// <summary>Decimal.</summary>
        public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Values in brackets.</summary>
    public sealed record List(IReadOnlyList<ConfigurationValue> Items) : ConfigurationValue
    {
        /// <summary>"[ "a", "b" ]"</summary>
        public override string ToString() => $"[ {string.Join(", ", Items)} ]";
    }
}
