namespace Libvirt.Documents.Domains;

public sealed partial class BlockTuning
{
    partial void OnRead(XmlPullReader reader)
    {
        for (int i = 1; i < Devices.Count; i++)
            for (int j = 0; j < i; j++)
                if (Devices[i].Path == Devices[j].Path)
                    throw reader.Unsupported($"duplicate blkio device path '{Devices[i].Path}'");
    }
}
