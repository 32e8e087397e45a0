using System.Text;
using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>Images that QEMU reads with libcurl.</summary>
internal static class CurlTarget
{
    /// <summary>Driver and place; see <see cref="StorageTarget.Of"/>. Without secrets' objects the cookies stand in the text.</summary>
    public static JsonObject Of(BlockImage image, bool withSecrets)
    {
        var source = image.Source;
        var properties = new JsonObject().Add("driver", StorageProtocolNames.Text(source.Protocol!.Value)).Add("url", Url(source));
        if (withSecrets && image.Authentication is { } user)
            properties.AddText("username", user.UserName).AddText("password-secret", image.AuthenticationAlias);
        properties.AddSwitch("sslverify", source.SslVerify);
        if (withSecrets)
            properties.AddText("cookie-secret", image.CookieAlias);
        else if (source.Cookies.Count > 0)
            properties.Add("cookie", image.Cookies);
        return properties.AddPositive("timeout", source.Timeout).AddPositive("readahead", source.ReadAhead);
    }

    /// <summary>"https://host:443/path?query".</summary>
    public static string Url(DiskSource source)
    {
        if (source.Hosts is not [var host])
            throw LibvirtException.Internal(ErrorDomain.Qemu, $"protocol '{StorageProtocolNames.Text(source.Protocol!.Value)}' accepts only one host");
        var url = new StringBuilder(StorageProtocolNames.Text(source.Protocol!.Value)).Append("://");
        bool brackets = host.Name!.Contains(':', StringComparison.Ordinal) && host.Name[0] != '[';
        url.Append(brackets ? $"[{host.Name}]" : host.Name);
        if ((host.Port ?? DiskSource.DefaultPort(source.Protocol)) is { } port)
            url.Append(':').Append(port);
        if (!string.IsNullOrEmpty(source.Name))
            url.Append(source.Name[0] == '/' ? "" : "/").Append(Escape(source.Name));
        if (source.Query is not null)
            url.Append('?').Append(source.Query);
        return url.ToString();
    }

    /// <summary>Percent signs for what must not stand in a path.</summary>
    private static string Escape(string path)
    {
        var text = new StringBuilder();
        foreach (byte b in Encoding.UTF8.GetBytes(path))
            if (char.IsAsciiLetterOrDigit((char)b) || "-._~!$&'()*+,;=:@/".Contains((char)b, StringComparison.Ordinal))
                text.Append((char)b);
            else
                text.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        return text.ToString();
    }
}
