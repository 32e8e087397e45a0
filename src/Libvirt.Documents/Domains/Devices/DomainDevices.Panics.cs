namespace Libvirt.Documents.Domains;

public sealed partial class DomainDevices
{
    private void ReadPanics(XmlPullReader reader) => Panics.Add(PanicDevice.ParseXml(reader));

    /// <summary>One whose model nobody chose is not written.</summary>
    private void WritePanics(XmlBuffer buffer)
    {
        foreach (var panic in Panics)
            if (panic.Model is not null)
                panic.WriteXml(buffer, "panic");
    }
}
