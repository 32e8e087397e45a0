namespace Libvirt.Documents.Domains;

public sealed partial class RandomGenerator
{
    private int _backends; // elements that were read

    private void ReadBackend(XmlPullReader reader)
    {
        if (++_backends == 1)
            Backend = RandomBackend.ReadElement(reader);
        else
            reader.Skip();
    }

    partial void OnRead(XmlPullReader reader)
    {
        if (_backends != 1)
            throw reader.XmlError("only one RNG backend is supported");
        if (Rate?.Bytes == 0)
            Rate = null;
    }

    private void WriteBackend(XmlBuffer buffer) => Backend.WriteElement(buffer);
}
