using Libvirt.Documents.HostCapabilities;

namespace Libvirt.Documents;

public sealed partial class CapabilitiesDocument
{
    private void ReadHost(XmlPullReader reader) => Host.ReadXml(reader);

    private void ReadGuests(XmlPullReader reader) => Guests.Add(CapabilityGuest.ParseXml(reader));

    /// <summary>Native leaves blank lines around the parts.</summary>
    private void WriteHost(XmlBuffer buffer)
    {
        buffer.Verbatim("\n");
        Host.WriteXmlPaired(buffer, "host");
        buffer.Verbatim("\n");
    }

    private void WriteGuests(XmlBuffer buffer)
    {
        foreach (var guest in Guests)
        {
            guest.WriteXml(buffer, "guest");
            buffer.Verbatim("\n");
        }
    }
}
