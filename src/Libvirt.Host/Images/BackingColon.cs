using Libvirt.Documents;
using Libvirt.Documents.Domains;

namespace Libvirt.Host.Images;

/// <summary>QEMU's older descriptions of servers, with colons between their parts.</summary>
internal static class BackingColon
{
    private const string ExportName = ":exportname=";

    /// <summary>"nbd:host:port:exportname=name" or "nbd:unix:path:exportname=name".</summary>
    public static BackingReference Nbd(string text)
    {
        var rest = text["nbd:".Length..];
        string? name = null;
        int export = rest.IndexOf(ExportName, StringComparison.Ordinal);
        if (export >= 0)
        {
            name = rest[(export + ExportName.Length)..];
            rest = rest[..export];
        }
        if (rest.StartsWith("unix:", StringComparison.Ordinal))
            return BackingReference.Network(StorageProtocol.Nbd, name, new StorageHost { Transport = StorageTransport.Unix, Socket = rest["unix:".Length..] });
        int end = rest.StartsWith('[') ? rest.IndexOf("]:", StringComparison.Ordinal) + 1 : rest.IndexOf(':', StringComparison.Ordinal);
        if (end <= 0)
            throw BackingReference.Error($"missing port in NBD backing store '{text}'");
        var host = rest.StartsWith('[') ? rest[1..(end - 1)] : rest[..end];
        return BackingReference.Network(StorageProtocol.Nbd, name, new StorageHost { Name = host, Port = rest[(end + 1)..] });
    }

    /// <summary>"rbd:pool/image@snapshot:option=value:...", with backslashes before colons that belong to values.</summary>
    public static BackingReference Rbd(string text)
    {
        var parts = Split(text["rbd:".Length..]);
        var name = parts[0];
        string? snapshot = null;
        if (name.IndexOf('@', StringComparison.Ordinal) is var at and >= 0)
        {
            snapshot = name[(at + 1)..];
            name = name[..at];
        }
        var source = new DiskSource { Protocol = StorageProtocol.Rbd, Name = name, SnapshotName = snapshot };
        for (int i = 1; i < parts.Count; i++)
        {
            int equals = parts[i].IndexOf('=', StringComparison.Ordinal);
            var value = parts[i][(equals + 1)..];
            switch (equals < 0 ? "" : parts[i][..equals])
            {
                case "conf":
                    source.ConfigFile = value;
                    break;
                case "mon_host":
                    foreach (var host in value.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                        source.Hosts.Add(Monitor(host));
                    break;
            }
        }
        return new(StorageType.Network, source);
    }

    private static StorageHost Monitor(string text)
    {
        int bracket = text.StartsWith('[') ? text.IndexOf(']', StringComparison.Ordinal) : -1;
        int colon = text.IndexOf(':', Math.Max(0, bracket));
        var name = colon < 0 ? text : text[..colon];
        return new() { Name = bracket > 0 ? name.Trim('[', ']') : name, Port = colon < 0 ? null : text[(colon + 1)..] };
    }

    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var current = new System.Text.StringBuilder();
        for (int i = 0; i < text.Length; i++)
            if (text[i] == '\\' && i + 1 < text.Length)
                current.Append(text[++i]);
            else if (text[i] == ':')
            {
                parts.Add(current.ToString());
                current.Clear();
            }
            else
                current.Append(text[i]);
        parts.Add(current.ToString());
        return parts;
    }
}
