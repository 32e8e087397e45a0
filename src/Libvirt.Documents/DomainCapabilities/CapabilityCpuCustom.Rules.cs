namespace Libvirt.Documents.DomainCapabilities;

public sealed partial class CapabilityCpuCustom
{
    private void ReadModels(XmlPullReader reader) => Models.Add(CapabilityCpuModel.ParseXml(reader));

    private void WriteModels(XmlBuffer buffer)
    {
        foreach (var model in Models)
        {
            model.WriteXml(buffer, "model");
            if (model.Blockers.Count > 0)
                new CapabilityCpuBlockers { Model = model.Name ?? "", Features = model.Blockers }.WriteXml(buffer, "blockers");
        }
    }

    [XmlElement("blockers", Custom = true)]
    private bool Blockers => false; // they are written with their models

    private void ReadBlockers(XmlPullReader reader)
    {
        var blockers = CapabilityCpuBlockers.ParseXml(reader);
        Models.Find(m => m.Name == blockers.Model)?.Blockers.AddRange(blockers.Features);
    }

    private static void WriteBlockers(XmlBuffer buffer)
    {
    }
}
