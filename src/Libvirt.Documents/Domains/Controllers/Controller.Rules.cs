namespace Libvirt.Documents.Domains;

public sealed partial class Controller
{
    private void ReadPciHole64(XmlPullReader reader)
    {
        if (PciHole64 is null && Type == ControllerType.Pci && Model is "pci-root" or "pcie-root")
            PciHole64 = reader.ReadScaled(1024, 1024);
        else
            reader.Skip();
    }

    private void WritePciHole64(XmlBuffer buffer)
    {
        if (PciHole64 is not { } size)
            return;
        buffer.Start("pcihole64");
        buffer.Attribute("unit", "KiB");
        buffer.Text(size);
        buffer.End("pcihole64");
    }

    /// <summary>Keeps what the type of controller knows, and checks its model.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        if (Type != ControllerType.VirtioSerial)
            Vectors = null;
        if (Type == ControllerType.Usb && Info.Master is null && Model is "ich9-uhci1" or "ich9-uhci2" or "ich9-uhci3")
            Info.Master = new() { StartPort = 2u * (uint)(Model[^1] - '1') };
        if (Type is not (ControllerType.VirtioSerial or ControllerType.Usb))
            Ports = null;
        if (Type != ControllerType.Xenbus)
            MaximumGrantFrames = MaximumEventChannels = null;
        if (Model is { Length: > 0 } && !ControllerModels.Known(Type, Model))
            throw reader.Unsupported($"Unknown model type '{Model}'");
    }
}
