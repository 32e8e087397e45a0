using System.Globalization;

namespace Libvirt.Driver.Test.Tests;

/// <summary>The arguments of one call.</summary>
internal sealed class TranscriptArguments(object?[] values)
{
    public T Object<T>(int index) where T : class => (T)values[index]!;

    public Connection Connection => Object<Connection>(0);

    public string Text(int index) => (string)values[index]!;

    public string? OptionalText(int index) => (string?)values[index];

    public uint UInt(int index) => unchecked((uint)Int(index));

    public int Int(int index)
    {
        var text = Text(index);
        return text.StartsWith("0x", StringComparison.Ordinal)
            ? unchecked((int)uint.Parse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))
            : unchecked((int)long.Parse(text, CultureInfo.InvariantCulture));
    }

    public Uuid Uuid(int index) => Libvirt.Uuid.TryParse(Text(index), out var uuid) ? uuid : throw new FormatException(Text(index));
}
