namespace Libvirt.Documents.Domains;

public sealed partial class DomainOs
{
    private bool ShowsBootDevices => true;

    private void ReadNvram(XmlPullReader reader)
    {
        if (Nvram is null)
            Nvram = Nvram.ReadElement(reader);
        else
            reader.Skip();
    }

    private void WriteNvram(XmlBuffer buffer) => Nvram?.WriteElement(buffer);
}
