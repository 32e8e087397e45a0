namespace Libvirt.Documents.Domains;

public sealed partial class DomainDevices
{
    private void ReadInputs(XmlPullReader reader) => Inputs.Add(InputDevice.ParseXml(reader));

    /// <summary>Older libvirt knows no PS/2 keyboard: a migration does not mention it.</summary>
    private void WriteInputs(XmlBuffer buffer)
    {
        foreach (var input in Inputs)
            if (!buffer.Options.Migratable || input.Bus != InputBus.Ps2 || input.Type != InputType.Keyboard)
                input.WriteXml(buffer, "input");
    }

    private void ReadPanics(XmlPullReader reader) => Panics.Add(PanicDevice.ParseXml(reader));

    /// <summary>One of which nothing is known is not written.</summary>
    private void WritePanics(XmlBuffer buffer)
    {
        foreach (var panic in Panics)
            panic.WriteXmlOrDrop(buffer, "panic");
    }
}
