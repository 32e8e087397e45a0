namespace Libvirt.Documents.HostCapabilities;

public sealed partial class CapabilityGuest
{
    private void ReadFeatures(XmlPullReader reader)
    {
        while (reader.ReadChild())
        {
            var name = reader.Name.ToString();
            var feature = GuestFeature.ParseXml(reader);
            feature.Name = name;
            Features.Add(feature);
        }
    }

    private void WriteFeatures(XmlBuffer buffer)
    {
        if (Features.Count == 0)
            return;
        buffer.Start("features");
        foreach (var feature in Features)
            feature.WriteXml(buffer, feature.Name);
        buffer.End("features");
    }
}
