namespace Libvirt.Documents.Domains;

public sealed partial class BlockTuning
{
    /// <summary>What is not a number is no weight.</summary>
    private void ReadWeight(XmlPullReader reader) => Weight = XmlScalar.TryUInt32(reader.ReadTextSpan(), false, out uint weight) ? weight : 0;

    private void WriteWeight(XmlBuffer buffer)
    {
        if (Weight == 0)
            return;
        buffer.Start("weight");
        buffer.Text((ulong)Weight);
        buffer.End("weight");
    }

    partial void OnRead(XmlPullReader reader)
    {
        for (int i = 1; i < Devices.Count; i++)
            for (int j = 0; j < i; j++)
                if (Devices[i].Path == Devices[j].Path)
                    throw reader.Unsupported($"duplicate blkio device path '{Devices[i].Path}'");
    }
}
