using System.Globalization;
using System.Text;

namespace Libvirt.Driver.Qemu.CommandLine.Characters;

/// <summary>A character backend as the option -chardev has it.</summary>
internal static class CharacterText
{
    /// <summary>The value of the option.</summary>
    public static string Of(CharacterBackend character)
    {
        var text = new StringBuilder();
        switch (character.Backend.Type)
        {
            case CharType.Null or CharType.Vc or CharType.Pty or CharType.Stdio:
                Begin(text, character, CharTypeNames.Text(character.Backend.Type.Value));
                break;
            case CharType.Dev:
                Begin(text, character, character.IsParallel ? "parallel" : "serial");
                Value(text, "path", character.Source.Path);
                break;
            case CharType.File:
                Begin(text, character, "file");
                Value(text, "path", character.Output ?? character.Source.Path);
                Switch(text, "append", character.Append ?? character.Source.Append);
                break;
            case CharType.Pipe:
                Begin(text, character, "pipe");
                Value(text, "path", character.Source.Path);
                break;
            case CharType.Udp:
                Begin(text, character, "udp");
                Value(text, "host", character.Remote?.Host ?? "");
                Value(text, "port", character.Remote?.Service ?? "");
                Value(text, "localaddr", character.Local?.Host ?? "");
                Value(text, "localport", character.Local?.Service ?? "0");
                break;
            case CharType.Tcp:
                Tcp(text, character);
                break;
            case CharType.Unix:
                Unix(text, character);
                break;
            case CharType.Spicevmc:
                Begin(text, character, "spicevmc");
                Value(text, "name", character.SpiceChannel);
                break;
            case CharType.Spiceport:
                Begin(text, character, "spiceport");
                Value(text, "name", character.Source.Channel);
                break;
            case CharType.QemuVdagent:
                Begin(text, character, "qemu-vdagent");
                Value(text, "name", "vdagent");
                Switch(text, "clipboard", character.Source.ClipboardCopyPaste);
                if (character.Source.MouseMode is { } mode)
                    Switch(text, "mouse", mode == MouseMode.Client);
                break;
            case CharType.Dbus:
                Begin(text, character, "dbus");
                Value(text, "name", character.Source.Channel);
                break;
            default:
                throw Unsupported(character);
        }
        Value(text, "logfile", character.Log);
        if (character.Log is not null)
            Switch(text, "logappend", character.LogAppend);
        return text.ToString();
    }

    /// <summary>A type that QEMU does not have.</summary>
    public static LibvirtException Unsupported(CharacterBackend character)
        => LaunchBuilder.Unsupported($"unsupported chardev '{(character.Backend.Type is { } type ? CharTypeNames.Text(type) : "")}'");

    private static void Begin(StringBuilder text, CharacterBackend character, string type) => text.Append(type).Append(",id=").Append(OptionText.Escape(character.Id));

    private static void Value(StringBuilder text, string name, string? value)
    {
        if (value is not null)
            text.Append(',').Append(name).Append('=').Append(OptionText.Escape(value));
    }

    private static void Switch(StringBuilder text, string name, bool? on)
    {
        if (on is { } value)
            text.Append(',').Append(name).Append(value ? "=on" : "=off");
    }

    private static void Tcp(StringBuilder text, CharacterBackend character)
    {
        Begin(text, character, "socket");
        Value(text, "host", character.Source.Host);
        Value(text, "port", character.Source.Service);
        if (character.IsTelnet)
            Switch(text, "telnet", true);
        if (character.Listens)
            text.Append(",server=on,wait=off");
        Reconnect(text, character);
        Value(text, "tls-creds", character.Tls);
    }

    private static void Unix(StringBuilder text, CharacterBackend character)
    {
        Begin(text, character, "socket");
        if (character.Listener is { } descriptor)
            text.Append(CultureInfo.InvariantCulture, $",fd={descriptor}");
        else
            Value(text, "path", character.Source.Path);
        if (character.Listens)
            text.Append(",server=on,wait=off");
        Reconnect(text, character);
    }

    private static void Reconnect(StringBuilder text, CharacterBackend character)
    {
        if (character.Reconnect is not { } seconds || character.Listens)
            return;
        if (character.ReconnectsInMilliseconds)
            text.Append(CultureInfo.InvariantCulture, $",reconnect-ms={seconds * 1000UL}");
        else
            text.Append(CultureInfo.InvariantCulture, $",reconnect={seconds}");
    }
}
