namespace Libvirt.Documents.Domains;

public sealed partial class VideoResolution
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (X == 0 || Y == 0)
            throw reader.Unsupported("video resolution values must be greater than 0");
    }
}
