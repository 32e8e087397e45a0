namespace Libvirt.Documents.Domains;

public sealed partial class Disk
{
    /// <summary>True when there is no image, as in an empty drive.</summary>
    public bool IsEmpty => Source is not { } source || (source.File ?? source.Device ?? source.Directory ?? source.Volume ?? source.Path ?? source.Kind) is null && source.Protocol is null;

    private bool ShowsSnapshot => !(Snapshot == DiskSnapshot.No && ReadOnly);

    private bool ShowsGeometry => Geometry is { Cylinders: > 0, Heads: > 0, Sectors: > 0 };

    private void ReadSource(XmlPullReader reader)
    {
        if (Source is not null)
        {
            reader.Skip();
            return;
        }
        DiskSource.Check(reader, Type ?? StorageType.File);
        Source = DiskSource.ParseXml(reader);
    }

    private void WriteSource(XmlBuffer buffer) => Source?.WriteXmlOrDrop(buffer, "source");

    partial void OnRead(XmlPullReader reader)
    {
        if (Wwn is not null)
            WorldWideName.Check(Wwn);
        if (Vendor.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            throw reader.XmlError("disk vendor is not printable string");
        if (Product.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            throw reader.XmlError("disk product is not printable string");
        if (Authentication is not null && Source?.Authentication is not null)
            throw reader.Unsupported("an <auth> definition already found for disk source");
        Type ??= StorageType.File;
        Source?.Keep(Type.Value);
        Source?.CheckNetwork();
        if (Type == StorageType.Nvme && Source is { Address: null })
            throw reader.XmlError("NVMe disk source is missing address");
        if (Type == StorageType.Network)
        {
            Authentication?.CheckSecret(Source?.Protocol, reader);
            Source?.Authentication?.CheckSecret(Source.Protocol, reader);
        }
        if (Type is StorageType.Block or StorageType.Network or StorageType.Volume && IsEmpty)
            Type = StorageType.File;
    }
}
