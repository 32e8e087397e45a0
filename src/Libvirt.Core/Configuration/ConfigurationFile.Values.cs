namespace Libvirt;

public sealed partial class ConfigurationFile
{
    /// <summary>A text setting, null when not set.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it is something else</exception>
    public string? GetText(string name) => this[name] switch
    {
        null => null,
        ConfigurationValue.Text text => text.Value,
        _ => throw Wrong(name, $"expected a string for '{name}' parameter"),
    };

    /// <summary>A list of texts, null when not set.</summary>
    /// <param name="name">The setting.</param>
    /// <param name="acceptSingle">A single text counts as a list of one.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it is something else; VIR_ERR_CONF_SYNTAX: an item of the list is</exception>
    public IReadOnlyList<string>? GetTexts(string name, bool acceptSingle = false) => this[name] switch
    {
        null => null,
        ConfigurationValue.List list => [.. list.Items.Select(item => item is ConfigurationValue.Text text ? text.Value
            : throw LibvirtException.Create(ErrorDomain.Conf, ErrorNumber.ConfSyntax, $"{Place(name)}: expected a string list for '{name}' parameter"))],
        ConfigurationValue.Text text when acceptSingle => [text.Value],
        _ => throw Wrong(name, acceptSingle ? $"expected a string or string list for '{name}' parameter" : $"expected a string list for '{name}' parameter"),
    };

    /// <summary>0 or 1, null when not set.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it is something else</exception>
    public bool? GetBoolean(string name) => this[name] switch
    {
        null => null,
        ConfigurationValue.Number { Signed: false, Value: 0 or 1 } number => number.Value == 1,
        ConfigurationValue.Number { Signed: false } => throw Wrong(name, $"value for '{name}' parameter must be 0 or 1"),
        _ => throw Wrong(name, $"expected a bool for '{name}' parameter"),
    };

    /// <summary>A number of 32 bits, null when not set.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it is something else or out of range</exception>
    public int? GetInt(string name) => GetLong(name) switch
    {
        null => null,
        >= int.MinValue and <= int.MaxValue and var value => (int)value,
        _ => throw Wrong(name, $"value for '{name}' parameter must be in range {int.MinValue}:{int.MaxValue}"),
    };

    /// <summary>A number of 64 bits, null when not set.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it is something else</exception>
    public long? GetLong(string name) => this[name] switch
    {
        null => null,
        ConfigurationValue.Number number => number.Value,
        _ => throw Wrong(name, $"expected a signed integer for '{name}' parameter"),
    };

    /// <summary>A number of 32 bits without a sign, null when not set.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it is something else or out of range</exception>
    public uint? GetUInt(string name) => GetULong(name) switch
    {
        null => null,
        <= uint.MaxValue and var value => (uint)value,
        _ => throw Wrong(name, $"value for '{name}' parameter must be in range 0:{uint.MaxValue}"),
    };

    /// <summary>A number without a sign, null when not set. The largest is 9223372036854775807: the parser knows no larger ones.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it is something else</exception>
    public ulong? GetULong(string name) => this[name] switch
    {
        null => null,
        ConfigurationValue.Number { Signed: false } number => (ulong)number.Value,
        _ => throw Wrong(name, $"expected an unsigned integer for '{name}' parameter"),
    };

    private LibvirtException Wrong(string name, string detail) => LibvirtException.Internal(ErrorDomain.Conf, $"{Place(name)}: {detail}");
}
