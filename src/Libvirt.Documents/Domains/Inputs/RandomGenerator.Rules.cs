namespace Libvirt.Documents.Domains;

public sealed partial class RandomGenerator
{
    private void ReadBackend(XmlPullReader reader) => Backend = RandomBackend.ReadElement(reader);

    private void WriteBackend(XmlBuffer buffer) => Backend.WriteElement(buffer);
}
