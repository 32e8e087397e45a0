using System.Text;
using Libvirt.Documents;
using Libvirt.Documents.Nodes;

namespace Libvirt.Driver.Storage.Pools;

/// <summary>The file that tells the next daemon that a pool is active: its definition in an element <c>poolstate</c>.</summary>
internal static class PoolStatus
{
    private const string Root = "poolstate";

    /// <summary>Writes it.</summary>
    public static string Write(StoragePoolDocument pool)
    {
        var text = new StringBuilder($"<{Root}>\n");
        foreach (var line in pool.Format().AsSpan().TrimEnd('\n').EnumerateLines())
            text.Append("  ").Append(line).Append('\n');
        return text.Append($"</{Root}>\n").ToString();
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_XML_ERROR: no such file</exception>
    public static StoragePoolDocument Read(string text)
    {
        var pools = NodeObject.Under(text, StoragePoolDocument.RootName, ErrorDomain.Storage);
        return pools is [var pool] ? StoragePoolDocument.Parse(pool.ToDocument(StoragePoolDocument.RootName))
            : throw LibvirtException.Xml(ErrorDomain.Storage, $"a status has one pool, this one has {pools.Count}");
    }
}
