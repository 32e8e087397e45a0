namespace Libvirt.Documents.Domains;

public sealed partial class Disk
{
    /// <summary>True when there is no image, as in an empty drive.</summary>
    public bool IsEmpty => Source is not { } source || (source.File ?? source.Device ?? source.Directory ?? source.Volume ?? source.Path ?? source.Kind) is null && source.Protocol is null;

    private bool ShowsSnapshot => !(Snapshot == DiskSnapshot.No && ReadOnly);

    private bool ShowsSource => true;

    partial void OnRead(XmlPullReader reader)
    {
        if (Wwn is not null)
            WorldWideName.Check(Wwn);
        if (Vendor.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            throw reader.XmlError("disk vendor is not printable string");
        if (Product.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            throw reader.XmlError("disk product is not printable string");
        Type ??= StorageType.File;
        Source?.Keep(Type.Value);
        if (Type is StorageType.Block or StorageType.Network or StorageType.Volume && IsEmpty)
            Type = StorageType.File;
    }
}
