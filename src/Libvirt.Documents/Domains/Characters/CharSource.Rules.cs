namespace Libvirt.Documents.Domains;

public sealed partial class CharSource
{
    private void ReadSecurityLabels(XmlPullReader reader) => SourceSecurityLabel.Read(SecurityLabels, reader);

    private void WriteSecurityLabels(XmlBuffer buffer) => SourceSecurityLabel.Write(SecurityLabels, buffer);
}
