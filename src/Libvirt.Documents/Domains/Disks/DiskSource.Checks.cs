using System.Buffers;

namespace Libvirt.Documents.Domains;

/// <summary>What a source must tell, depending on its type, which stands in the element around it.</summary>
public sealed partial class DiskSource
{
    private static readonly SearchValues<char> NoCookieName = SearchValues.Create(ControlsAnd("\"(),/:;<=>?@[\\]{}"));
    private static readonly SearchValues<char> NoCookieValue = SearchValues.Create(ControlsAnd("\",;\\"));

    /// <summary>Checks the attributes of the current element, a source of this type.</summary>
    public static void Check(XmlPullReader reader, StorageType type)
    {
        switch (type)
        {
            case StorageType.Network:
                CheckNetwork(reader);
                break;
            case StorageType.Volume:
                bool pool = reader.TryGetAttribute("pool", out _), volume = reader.TryGetAttribute("volume", out _);
                if (pool != volume || !pool && reader.TryGetAttribute("mode", out _))
                    throw reader.XmlError("'pool' and 'volume' must be specified together for 'pool' type source");
                break;
            case StorageType.Nvme when reader.GetAttribute("type") is { } kind and not "pci":
                throw reader.XmlError($"unsupported source type '{kind}'");
            case StorageType.Vhostuser when !reader.TryGetAttribute("path", out _):
                throw reader.XmlError("missing 'path' attribute for vhostuser disk source");
            case StorageType.Vhostvdpa when !reader.TryGetAttribute("dev", out _):
                throw reader.MissingAttribute("dev");
        }
    }

    private static void CheckNetwork(XmlPullReader reader)
    {
        if (!reader.TryGetAttribute("protocol", out var text))
            throw reader.MissingAttribute("protocol");
        if (!StorageProtocolNames.TryParse(text, out var protocol))
            throw reader.Invalid("protocol", text, null, null, default);
        if (protocol != StorageProtocol.Nbd && !reader.TryGetAttribute("name", out _))
            throw reader.XmlError("missing name for disk source");
    }

    /// <summary>Name and cookies, when all was read.</summary>
    public void CheckNetwork()
    {
        if (Protocol == StorageProtocol.Gluster && Name is { } name && name.IndexOf('/', StringComparison.Ordinal) is var slash && (slash < 1 || slash == name.Length - 1))
            throw LibvirtException.Xml(ErrorDomain.Storage, $"failed to split path '{name}' into 'pool/image' or 'pool/namespace/image' components");
        if (Protocol is not (StorageProtocol.Http or StorageProtocol.Https))
            return;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cookie in Cookies)
        {
            CheckCookie(cookie);
            if (!names.Add(cookie.Name))
                throw LibvirtException.Xml(ErrorDomain.Storage, $"duplicate cookie '{cookie.Name}'");
        }
    }

    /// <summary>Cookies go into requests as they are, so that separators must not be in them; a value may be quoted as a whole.</summary>
    private static void CheckCookie(HttpCookie cookie)
    {
        if (cookie.Name.AsSpan().ContainsAny(NoCookieName))
            throw LibvirtException.Xml(ErrorDomain.Storage, $"cookie name '{cookie.Name}' contains invalid characters");
        var value = cookie.Value.AsSpan();
        if (value.Length > 1 && value[0] == '"' && value[^1] == '"')
            value = value[1..^1];
        if (value.ContainsAny(NoCookieValue))
            throw LibvirtException.Xml(ErrorDomain.Storage, $"value of cookie '{cookie.Name}' contains invalid characters");
    }

    /// <summary>Blanks and control characters, and some more.</summary>
    private static string ControlsAnd(string separators)
    {
        var characters = new char[' ' + separators.Length];
        for (int i = 0; i < ' '; i++)
            characters[i] = (char)(i + 1);
        separators.CopyTo(0, characters, ' ', separators.Length);
        return new(characters);
    }
}
