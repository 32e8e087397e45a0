using System.Text;

namespace Libvirt.Json;

/// <summary>A part of a JSON document, as the monitors and tools that libvirt talks to write it: members keep their order, numbers their text.</summary>
public abstract class JsonValue
{
    /// <summary>Only the kinds of this folder.</summary>
    private protected JsonValue()
    {
    }

    /// <summary>Reads a document.</summary>
    /// <param name="text">One value; white space around it is allowed, comments and further values are not.</param>
    /// <param name="limits">Against documents that are too large or too deep.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: not JSON, a repeated member, or beyond the limits; with line and column</exception>
    public static JsonValue Parse(string text, JsonLimits? limits = null)
    {
        limits ??= JsonLimits.Usual;
        return text.Length > limits.Bytes ? throw JsonReading.TooLarge(limits) : Parse(Encoding.UTF8.GetBytes(text), limits);
    }

    /// <summary>Reads a document.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="limits">Against documents that are too large or too deep.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: not JSON, a repeated member, or beyond the limits; with line and column</exception>
    public static JsonValue Parse(ReadOnlySpan<byte> text, JsonLimits? limits = null) => JsonReading.Read(text, limits ?? JsonLimits.Usual);

    /// <summary>A copy that shares nothing that can change.</summary>
    public abstract JsonValue Clone();

    /// <summary>Without any white space.</summary>
    public sealed override string ToString() => Format(false);

    /// <summary>Writes the value.</summary>
    /// <param name="pretty">Members and items on lines of their own, indented by two blanks a level.</param>
    public string Format(bool pretty)
    {
        var text = new StringBuilder();
        Write(text, pretty ? 0 : Compact);
        return text.ToString();
    }

    /// <summary>In the place of an indentation: no white space.</summary>
    private protected const int Compact = -1;

    /// <summary>Writes the value.</summary>
    /// <param name="text">Takes it.</param>
    /// <param name="level">Level of the value's own line; <see cref="Compact"/> for one line.</param>
    internal abstract void Write(StringBuilder text, int level);

    /// <summary>Ends a line and indents the next, unless all is one line.</summary>
    private protected static void Line(StringBuilder text, int level)
    {
        if (level != Compact)
            text.Append('\n').Append(' ', 2 * level);
    }

    /// <summary>Level of what stands inside.</summary>
    private protected static int Inner(int level) => level == Compact ? Compact : level + 1;
}
