using Libvirt.Driver.Qemu.CommandLine.Characters;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>The host side of character devices that are plugged.</summary>
internal static class CharacterBackends
{
    /// <summary>Adds one; a terminal that QEMU chooses is written into the definition.</summary>
    public static string Add(PlugSession session, string alias, CharBackend backend, string? channel = null, bool parallel = false)
    {
        var character = new CharacterBackend("char" + alias, backend)
        {
            IsParallel = parallel, SpiceChannel = channel, ReconnectsInMilliseconds = session.Has("chardev-reconnect-miliseconds"),
        };
        switch (backend.Type)
        {
            case CharType.Unix when character.Listens && character.Source.Path is { } path && session.Resources.ListenUnix(path) is { } listener:
                session.Execute("getfd", new JsonObject().Add("fdname", character.Id), [listener]);
                character = character with { Listener = listener, ListenerName = character.Id };
                break;
            case CharType.File when character.Source.Path is { } path && session.Resources.OpenOutput(path, character.Source.Append == true) is { } output:
                character = character with { Output = DescriptorSets.Add(session, output, alias + "-source"), Append = true };
                break;
            case CharType.Tcp when character.Source.Tls ?? session.Plan.Settings.CharacterTls.Enabled:
                character = character with { Tls = CharacterTls.Add(session, alias, character.Listens) };
                break;
        }
        if (backend.Log?.File is { } log)
            character = session.Resources.OpenLog(log, backend.Log.Append == true) is { } descriptor
                ? character with { Log = DescriptorSets.Add(session, descriptor, alias + "-log"), LogAppend = true }
                : character with { Log = log, LogAppend = backend.Log.Append };
        var answer = session.Execute("chardev-add", CharacterJson.Of(character)) as JsonObject;
        session.Undo("chardev-remove", new JsonObject().Add("id", character.Id));
        if (backend.Type == CharType.Pty && answer?.GetString("pty") is { } terminal)
        {
            if (backend.Sources.Count == 0)
                backend.Sources.Add(new());
            backend.Sources[0].Path = terminal;
        }
        return character.Id;
    }

    /// <summary>Adds a connection to a program that serves a device.</summary>
    /// <param name="session">The change.</param>
    /// <param name="id">The connection's own name.</param>
    /// <param name="backend">Where the program listens.</param>
    public static void Connect(PlugSession session, string id, CharBackend backend)
    {
        session.Execute("chardev-add", CharacterJson.Of(new(id, backend) { ReconnectsInMilliseconds = session.Has("chardev-reconnect-miliseconds") }));
        session.Undo("chardev-remove", new JsonObject().Add("id", id));
    }

    /// <summary>Takes one away.</summary>
    /// <param name="session">The change.</param>
    /// <param name="alias">The device's alias.</param>
    /// <param name="mayBeGone">The device may have taken it along.</param>
    public static void Remove(PlugSession session, string alias, bool mayBeGone = false)
    {
        var arguments = new JsonObject().Add("id", "char" + alias);
        if (mayBeGone)
            _ = session.Ask("chardev-remove", arguments);
        else
            session.Try("chardev-remove", arguments);
        DescriptorSets.Remove(session, alias + "-source", alias + "-log");
    }
}
