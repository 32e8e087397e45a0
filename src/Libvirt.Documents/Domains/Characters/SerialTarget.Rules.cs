namespace Libvirt.Documents.Domains;

public sealed partial class SerialTarget
{
    /// <summary>Ports that are a console of the guest too, when it names none.</summary>
    internal bool IsConsole => Type is not (SerialTargetType.UsbSerial or SerialTargetType.PciSerial or SerialTargetType.IsaDebug);
}
