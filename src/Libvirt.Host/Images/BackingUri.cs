using System.Globalization;
using Libvirt.Documents;
using Libvirt.Documents.Domains;

namespace Libvirt.Host.Images;

/// <summary>Addresses of images on servers: <c>protocol[+transport]://host[:port]/name?query</c>.</summary>
internal static class BackingUri
{
    /// <summary>Reads an address.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it is none of a protocol that is known</exception>
    public static BackingReference Parse(string text)
    {
        int end = text.IndexOf("://", StringComparison.Ordinal);
        var scheme = text[..end].Split('+');
        if (!StorageProtocolNames.TryParse(scheme[0], out var protocol) || protocol == StorageProtocol.None)
            throw BackingReference.Error($"invalid backing protocol '{scheme[0]}'");
        var transport = StorageTransport.Tcp;
        if (scheme.Length > 2 || scheme.Length == 2 && !StorageTransportNames.TryParse(scheme[1], out transport))
            throw BackingReference.Error($"invalid protocol transport type '{string.Join('+', scheme[1..])}'");
        var rest = text[(end + 3)..];
        var query = Cut(ref rest, '?');
        var path = Cut(ref rest, '/') is { } behind ? Uri.UnescapeDataString(behind) : null;
        bool login = rest.Contains('@', StringComparison.Ordinal);
        var host = Host(rest[(rest.LastIndexOf('@') + 1)..], transport, query);
        var result = BackingReference.Network(protocol, Name(protocol, path), host);
        if (protocol is StorageProtocol.Http or StorageProtocol.Https && query is not null)
            result.Source.Query = query;
        return result with { HasLogin = login };
    }

    private static string? Name(StorageProtocol protocol, string? path) => protocol == StorageProtocol.Nbd && string.IsNullOrEmpty(path) ? null : path ?? "";

    private static StorageHost Host(string text, StorageTransport transport, string? query)
    {
        if (transport == StorageTransport.Unix)
        {
            foreach (var part in query?.Split('&') ?? [])
                if (part.StartsWith("socket=", StringComparison.Ordinal))
                    return new() { Transport = transport, Socket = Uri.UnescapeDataString(part["socket=".Length..]) };
            throw BackingReference.Error("missing socket path in address of unix transport");
        }
        var name = text;
        string? port = null;
        int bracket = text.StartsWith('[') ? text.IndexOf(']', StringComparison.Ordinal) : 0;
        int colon = text.IndexOf(':', Math.Max(0, bracket));
        if (colon >= 0)
        {
            name = text[..colon];
            port = text[(colon + 1)..];
            if (!ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                throw BackingReference.Error($"invalid port '{port}'");
        }
        if (name.Length == 0)
            throw BackingReference.Error("missing host in address of a backing store");
        return new() { Name = name.StartsWith('[') ? name[1..^1] : name, Port = port, Transport = transport == StorageTransport.Tcp ? null : transport };
    }

    /// <summary>Takes what stands behind a character away; null when the character is not there.</summary>
    private static string? Cut(ref string text, char at)
    {
        int index = text.IndexOf(at, StringComparison.Ordinal);
        if (index < 0)
            return null;
        var behind = text[(index + 1)..];
        text = text[..index];
        return behind;
    }
}
