namespace Libvirt.Documents.Domains;

public sealed partial class Controller
{
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
