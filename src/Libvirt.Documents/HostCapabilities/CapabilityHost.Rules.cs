namespace Libvirt.Documents.HostCapabilities;

public sealed partial class CapabilityHost
{
    /// <summary>False when it is unknown how the host can sleep: then nothing is written.</summary>
    public bool PowerManagementKnown { get; set; }

    private void ReadPowerManagement(XmlPullReader reader)
    {
        PowerManagementKnown = true;
        while (reader.ReadChild())
        {
            PowerManagement.Add(reader.Name.ToString());
            reader.Skip();
        }
    }

    private void WritePowerManagement(XmlBuffer buffer)
    {
        if (!PowerManagementKnown && PowerManagement.Count == 0)
            return;
        buffer.Start("power_management");
        foreach (var way in PowerManagement)
            buffer.Element(way);
        buffer.End("power_management");
    }
}
