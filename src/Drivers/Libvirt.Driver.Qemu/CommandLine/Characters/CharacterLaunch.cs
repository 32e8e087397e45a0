using System.Globalization;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Characters;

/// <summary>Opens what character devices of a guest that starts need, and adds their backends.</summary>
internal static class CharacterLaunch
{
    /// <summary>Adds the backend of a device.</summary>
    /// <param name="builder">The command line.</param>
    /// <param name="alias">The device's alias.</param>
    /// <param name="backend">What the definition says.</param>
    /// <param name="channel">Name of the channel of SPICE, when it is one.</param>
    /// <param name="parallel">The device is a parallel port.</param>
    /// <returns>the backend's id</returns>
    public static string Add(LaunchBuilder builder, string alias, CharBackend backend, string? channel = null, bool parallel = false)
    {
        var character = new CharacterBackend("char" + alias, backend)
        {
            IsParallel = parallel,
            SpiceChannel = channel,
            ReconnectsInMilliseconds = builder.Has("chardev-reconnect-miliseconds"),
        };
        switch (backend.Type)
        {
            case CharType.Unix when character.Listens && character.Source.Path is { } path:
                character = character with { Listener = builder.Resources.ListenUnix(path) };
                if (character.Listener is { } listener)
                    builder.Pass(listener);
                break;
            case CharType.File when character.Source.Path is { } path:
                if (builder.Resources.OpenOutput(path, character.Source.Append == true) is { } output)
                    character = character with { Output = builder.DescriptorSet(output, alias + "-source"), Append = true };
                break;
            case CharType.Tcp when character.Source.Tls ?? builder.Settings.CharacterTls.Enabled:
                character = character with { Tls = Credentials(builder, alias, character.Listens) };
                break;
        }
        if (backend.Log?.File is { } log)
            character = builder.Resources.OpenLog(log, backend.Log.Append == true) is { } descriptor
                ? character with { Log = builder.DescriptorSet(descriptor, alias + "-log"), LogAppend = true }
                : character with { Log = log, LogAppend = backend.Log.Append };
        builder.Add("-chardev", builder.Has("chardev.json") ? CharacterJson.Of(character).ToString() : CharacterText.Of(character));
        return character.Id;
    }

    private static string Credentials(LaunchBuilder builder, string alias, bool server)
    {
        var tls = builder.Settings.CharacterTls;
        var id = $"objchar{alias}_tls0";
        var properties = new JsonObject().Add("qom-type", "tls-creds-x509").Add("id", id).Add("dir", tls.Folder)
            .Add("endpoint", server ? "server" : "client").Add("verify-peer", !server || tls.Verify);
        if (tls.Secret is { } secret)
            properties.Add("passwordid", builder.KeySecret($"char{alias}-secret0", secret));
        builder.Object(properties);
        return id;
    }
}
