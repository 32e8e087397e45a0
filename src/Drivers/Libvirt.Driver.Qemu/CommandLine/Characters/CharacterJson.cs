using System.Globalization;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Characters;

/// <summary>A character backend as the monitor's chardev-add has it, and -chardev of QEMU that reads JSON there.</summary>
internal static class CharacterJson
{
    /// <summary>Members <c>id</c> and <c>backend</c>.</summary>
    public static JsonObject Of(CharacterBackend character)
    {
        var source = character.Source;
        var data = new JsonObject();
        string type;
        switch (character.Backend.Type)
        {
            case CharType.Null or CharType.Vc or CharType.Pty or CharType.Stdio:
                type = CharTypeNames.Text(character.Backend.Type.Value);
                break;
            case CharType.Dev:
                type = character.IsParallel ? "parallel" : "serial";
                data.Add("device", source.Path ?? "");
                break;
            case CharType.File:
                type = "file";
                data.Add("out", character.Output ?? source.Path ?? "");
                if ((character.Append ?? source.Append) is { } append)
                    data.Add("append", append);
                break;
            case CharType.Pipe:
                type = "pipe";
                data.Add("device", source.Path ?? "");
                break;
            case CharType.Udp:
                type = "udp";
                data.Add("remote", Inet(character.Remote?.Host, character.Remote?.Service));
                if (character.Local is { } local)
                    data.Add("local", Inet(local.Host ?? "", local.Service ?? "0"));
                break;
            case CharType.Tcp:
                type = "socket";
                data.Add("addr", Inet(source.Host, source.Service)).Add("telnet", character.IsTelnet);
                Socket(data, character);
                break;
            case CharType.Unix:
                type = "socket";
                data.Add("addr", character.Listener is { } descriptor
                    ? Address("fd", new JsonObject().Add("str", character.ListenerName ?? descriptor.ToString(CultureInfo.InvariantCulture)))
                    : Address("unix", new JsonObject().Add("path", source.Path ?? "")));
                Socket(data, character);
                break;
            case CharType.Spicevmc:
                type = "spicevmc";
                data.Add("type", character.SpiceChannel ?? "");
                break;
            case CharType.Spiceport:
                type = "spiceport";
                data.Add("fqdn", source.Channel ?? "");
                break;
            case CharType.QemuVdagent:
                type = "qemu-vdagent";
                if (source.ClipboardCopyPaste is { } clipboard)
                    data.Add("clipboard", clipboard);
                if (source.MouseMode is { } mode)
                    data.Add("mouse", mode == MouseMode.Client);
                break;
            case CharType.Dbus:
                type = "dbus";
                data.Add("name", source.Channel ?? "");
                break;
            default:
                throw CharacterText.Unsupported(character);
        }
        if (character.Log is { } log)
        {
            data.Add("logfile", log);
            if (character.LogAppend is { } keep)
                data.Add("logappend", keep);
        }
        return new JsonObject().Add("id", character.Id).Add("backend", new JsonObject().Add("type", type).Add("data", data));
    }

    private static JsonObject Address(string type, JsonObject data) => new JsonObject().Add("type", type).Add("data", data);

    private static JsonObject Inet(string? host, string? port) => Address("inet", new JsonObject().Add("host", host ?? "").Add("port", port ?? ""));

    private static void Socket(JsonObject data, CharacterBackend character)
    {
        data.Add("server", character.Listens);
        if (character.Listens)
            data.Add("wait", false);
        else if (character.Reconnect is { } seconds)
        {
            if (character.ReconnectsInMilliseconds)
                data.Add("reconnect-ms", seconds * 1000UL);
            else
                data.Add("reconnect", seconds);
        }
        if (character.Tls is { } tls)
            data.Add("tls-creds", tls);
    }
}
