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

    [XmlElement("blockers", Custom = true, Schema = "blockers { ^DomainCapabilities.CapabilityCpuBlockers }*")]
    private bool Blockers => false; // they are written with their models

    private void ReadBlockers(XmlPullReader reader)
    {
        var blockers = CapabilityCpuBlockers.ParseXml(reader);
        if (Models.Count > 0 && Models[^1].Name == blockers.Model) // they follow their model
            Models[^1].Blockers.AddRange(blockers.Features);
    }

    private static void WriteBlockers(XmlBuffer buffer)
    {
    }
}
