using System.Globalization;
using System.Text;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Displays;

/// <summary>VNC.</summary>
internal static class VncText
{
    private const int FirstPort = 5900;

    /// <summary>Adds it.</summary>
    public static void Add(LaunchBuilder builder, Graphics graphics)
    {
        var settings = builder.Settings;
        var text = new StringBuilder();
        var listen = graphics.Listens.Count > 0 ? graphics.Listens[0] : null;
        switch (listen?.Type)
        {
            case GraphicsListenType.Socket:
                text.Append("vnc=unix:").Append(OptionText.Escape(listen.Socket ?? ""));
                break;
            case GraphicsListenType.None:
                text.Append("none");
                break;
            default:
                Address(text, graphics, listen?.Address ?? graphics.Listen ?? "");
                break;
        }
        if (graphics.SharePolicy is { } share)
            text.Append(",share=").Append(GraphicsSharePolicyNames.Text(share));
        if (graphics.Password is not null || settings.VncPassword is not null)
            text.Append(",password=on");
        if (settings.VncTls.Enabled)
            text.Append(",tls-creds=").Append(Credentials(builder));
        if (settings.VncSasl)
        {
            text.Append(",sasl=on");
            builder.SaslFolder(settings.VncSaslFolder);
        }
        if (graphics.PowerControl is { } power)
            text.Append(power ? ",power-control=on" : ",power-control=off");
        if (builder.Devices.Audios.Count > 0)
            text.Append(",audiodev=").Append(builder.Audio(graphics.AudioId));
        builder.Add("-vnc", text.ToString());
        if (graphics.KeyMap is { } map)
            builder.Add("-k", map);
    }

    private static void Address(StringBuilder text, Graphics graphics, string address)
    {
        bool six = address.Contains(':', StringComparison.Ordinal);
        if (six)
            text.Append('[');
        text.Append(OptionText.Escape(address));
        if (six)
            text.Append(']');
        text.Append(CultureInfo.InvariantCulture, $":{(graphics.Port ?? FirstPort) - FirstPort}");
        if (graphics.WebSocket is { } socket && socket != 0)
            text.Append(CultureInfo.InvariantCulture, $",websocket={socket}");
    }

    private static string Credentials(LaunchBuilder builder)
    {
        const string Id = "vnc-tls-creds0";
        var tls = builder.Settings.VncTls;
        var properties = new JsonObject().Add("qom-type", "tls-creds-x509").Add("id", Id).Add("dir", tls.Folder).Add("endpoint", "server").Add("verify-peer", tls.Verify);
        if (tls.Secret is { } secret)
            properties.Add("passwordid", builder.KeySecret(Id + "-secret0", secret));
        builder.Object(properties);
        return Id;
    }
}
