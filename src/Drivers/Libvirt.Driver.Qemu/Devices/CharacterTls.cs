using Libvirt.Driver.Qemu.CommandLine.Secrets;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>TLS of character devices that are plugged.</summary>
internal static class CharacterTls
{
    /// <summary>Adds the credentials.</summary>
    /// <returns>their alias</returns>
    public static string Add(PlugSession session, string alias, bool server)
    {
        var settings = session.Plan.Settings.CharacterTls;
        var id = $"objchar{alias}_tls0";
        var properties = new JsonObject().Add("qom-type", "tls-creds-x509").Add("id", id).Add("dir", settings.Folder)
            .Add("endpoint", server ? "server" : "client").Add("verify-peer", !server || settings.Verify);
        if (settings.Secret is { } secret)
        {
            var key = $"char{alias}-secret0";
            session.Object(SecretObject.Of(key, session.Resources.SecretValue(new() { Uuid = secret }, "tls"), session.Resources));
            properties.Add("passwordid", key);
        }
        session.Object(properties);
        return id;
    }

    /// <summary>Takes them away, when there are any.</summary>
    public static void Remove(PlugSession session, string alias, CharBackend backend)
    {
        if (backend.Type != CharType.Tcp || backend.Sources is not [{ } source, ..] || !(source.Tls ?? session.Plan.Settings.CharacterTls.Enabled))
            return;
        session.Try("object-del", new JsonObject().Add("id", $"objchar{alias}_tls0"));
        if (session.Plan.Settings.CharacterTls.Secret is not null)
            session.Try("object-del", new JsonObject().Add("id", $"char{alias}-secret0"));
    }
}
