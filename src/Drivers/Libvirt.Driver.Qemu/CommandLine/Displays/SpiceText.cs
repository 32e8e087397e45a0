using System.Globalization;
using System.Text;

namespace Libvirt.Driver.Qemu.CommandLine.Displays;

/// <summary>SPICE.</summary>
internal static class SpiceText
{
    /// <summary>Adds it.</summary>
    public static void Add(LaunchBuilder builder, Graphics graphics)
    {
        var parts = new List<string>();
        bool secure = Address(builder, graphics, parts);
        if (builder.Settings.SpiceSasl)
        {
            parts.Add("sasl=on");
            builder.SaslFolder(builder.Settings.SpiceSaslFolder);
        }
        if (graphics.Password is null && builder.Settings.SpicePassword is null)
            parts.Add("disable-ticketing=on");
        if (graphics.MouseMode is { } mouse)
            parts.Add(mouse == MouseMode.Server ? "agent-mouse=off" : "agent-mouse=on");
        if (secure)
            parts.Add("x509-dir=" + OptionText.Escape(builder.Settings.SpiceTls.Folder));
        Channels(builder, graphics, parts);
        Quality(graphics, parts);
        if (graphics.Gl?.Enable == true)
        {
            parts.Add("gl=on");
            if (graphics.Gl.RenderNode is { } node)
                parts.Add("rendernode=" + OptionText.Escape(node));
        }
        parts.Add("seamless-migration=on");
        builder.Add("-spice", string.Join(',', parts));
        if (graphics.KeyMap is { } map)
            builder.Add("-k", map);
    }

    /// <returns>whether there is a port for TLS</returns>
    private static bool Address(LaunchBuilder builder, Graphics graphics, List<string> parts)
    {
        var listen = graphics.Listens.Count > 0 ? graphics.Listens[0] : null;
        switch (listen?.Type)
        {
            case GraphicsListenType.Socket:
                parts.Add("unix=on");
                parts.Add("addr=" + OptionText.Escape(listen.Socket ?? ""));
                return false;
            case GraphicsListenType.None:
                parts.Add("port=0");
                return false;
        }
        bool plain = graphics.Port > 0, secure = graphics.TlsPort > 0;
        if (plain)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"port={graphics.Port}"));
        if (secure)
        {
            if (!builder.Settings.SpiceTls.Enabled)
                throw LaunchBuilder.Unsupported("spice TLS port set in XML configuration, but TLS is disabled in qemu.conf");
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"tls-port={graphics.TlsPort}"));
        }
        if (!plain && !secure)
            parts.Add("port=0");
        if ((listen?.Address ?? graphics.Listen) is { Length: > 0 } address && (plain || secure))
            parts.Add("addr=" + OptionText.Escape(address));
        return secure;
    }

    private static void Channels(LaunchBuilder builder, Graphics graphics, List<string> parts)
    {
        switch (graphics.DefaultMode)
        {
            case SpiceMode.Secure:
                parts.Add("tls-channel=default");
                break;
            case SpiceMode.Insecure:
                parts.Add("plaintext-channel=default");
                break;
        }
        foreach (var channel in graphics.Channels)
        {
            if (channel.Mode == SpiceMode.Any)
                continue;
            if (channel.Mode == SpiceMode.Secure && !(graphics.TlsPort > 0))
                throw LaunchBuilder.Unsupported("spice secure channels set in XML configuration, but TLS port is not provided");
            parts.Add((channel.Mode == SpiceMode.Secure ? "tls-channel=" : "plaintext-channel=") + SpiceChannelNameNames.Text(channel.Name));
        }
    }

    private static void Quality(Graphics graphics, List<string> parts)
    {
        if (graphics.ImageCompression is { } image)
            parts.Add("image-compression=" + SpiceImageCompressionNames.Text(image));
        if (graphics.JpegCompression is { } jpeg)
            parts.Add("jpeg-wan-compression=" + SpiceWanCompressionNames.Text(jpeg));
        if (graphics.ZlibCompression is { } zlib)
            parts.Add("zlib-glz-wan-compression=" + SpiceWanCompressionNames.Text(zlib));
        if (graphics.PlaybackCompression is { } playback)
            parts.Add(playback ? "playback-compression=on" : "playback-compression=off");
        if (graphics.StreamingMode is { } streaming)
            parts.Add("streaming-video=" + SpiceStreamingNames.Text(streaming));
        if (graphics.ClipboardCopyPaste == false)
            parts.Add("disable-copy-paste=on");
        if (graphics.FileTransfer == false)
            parts.Add("disable-agent-file-xfer=on");
    }
}
