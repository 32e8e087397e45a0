using Libvirt.Documents.Domains;

namespace Libvirt.Documents.Moments;

public sealed partial class SnapshotDisk
{
    /// <summary>Path or name of the new image; null when it is not told.</summary>
    public string? Path => MomentDisks.PathOf(Source);

    private bool HasImage => Path is not null || Driver?.Type is not null;

    partial void OnRead(XmlPullReader reader)
    {
        Type ??= StorageType.File;
        if (Type is not (StorageType.File or StorageType.Block or StorageType.Network))
            throw reader.XmlError($"unsupported disk snapshot type '{StorageTypeNames.Text(Type.Value)}'");
        if (Source is { File: "" })
            Source.File = null;
        if (Source is { Device: "" })
            Source.Device = null;
        if (Type == StorageType.Network && Source is { Protocol: null })
            throw LibvirtException.Xml(ErrorDomain.Xml, "Missing required attribute 'protocol' in element 'source'");
        Source?.Keep(Type.Value);
        if (Source is not null && !reader.Options.Status)
            Source.Index = null;
        if (Type != StorageType.Network && Path is { } path && !path.StartsWith('/'))
            throw reader.XmlError($"disk snapshot image path '{path}' must be absolute");
        if (HasImage)
            Snapshot ??= DiskSnapshot.External;
    }
}
