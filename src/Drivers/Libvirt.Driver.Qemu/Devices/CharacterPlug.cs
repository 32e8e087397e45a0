using Libvirt.Driver.Qemu.CommandLine.Characters;
using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>Character devices on buses that QEMU can plug: channels, virtio consoles, serial ports on USB and PCI.</summary>
internal sealed class CharacterPlug : IDevicePlug
{
    /// <inheritdoc/>
    public void Check(PlugSession session, DomainDevice device)
    {
        if (device is ConsoleDevice { Target.Type: null or ConsoleTargetType.Serial })
            throw PlugErrors.Unsupported("attaching serial console is not supported");
        bool pluggable = device switch
        {
            ConsoleDevice { Target.Type: ConsoleTargetType.Virtio } => true,
            ChannelDevice { Target.Type: ChannelTargetType.Virtio or ChannelTargetType.Guestfwd } => true,
            SerialDevice { Target.Type: SerialTargetType.UsbSerial or SerialTargetType.PciSerial } => true,
            _ => false,
        };
        if (!pluggable)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, "Unsupported address type for character device");
        foreach (var other in session.Draft.Devices.Characters())
            if (other != device && IsTwin(other, (CharDevice)device))
                throw PlugErrors.Invalid("chardev already exists");
    }

    /// <inheritdoc/>
    public void Attach(PlugSession session, DomainDevice device)
    {
        var character = (CharDevice)device;
        var alias = AddressProperties.Alias(device.Info);
        var id = CharacterBackends.Add(session, alias, character.Backend, character is ChannelDevice && character.Backend.Type == CharType.Spicevmc ? "vdagent" : null);
        var properties = character switch
        {
            ConsoleDevice console => CharacterProperties.Console(session.Machine, console),
            SerialDevice serial => CharacterProperties.Serial(session.Machine, serial),
            ChannelDevice { Target.Type: ChannelTargetType.Virtio } channel => CharacterProperties.Channel(session.Machine, channel),
            _ => null,
        };
        if (properties is not null)
            session.Device(properties, device.Info);
        else if (character is ChannelDevice { Target: var target })
            session.NetworkBackend(new JsonObject().Add("type", "user")
                .Add("guestfwd", new JsonArray(new JsonObject().Add("str", $"tcp:{target.Address}:{target.Port}-chardev:{id}"))).Add("id", alias));
    }

    /// <inheritdoc/>
    public bool HasFrontEnd(DomainDevice device) => device is not ChannelDevice { Target.Type: ChannelTargetType.Guestfwd };

    /// <inheritdoc/>
    public void Release(PlugSession session, DomainDevice device)
    {
        var alias = AddressProperties.Alias(device.Info);
        if (!HasFrontEnd(device))
        {
            session.Try("netdev_del", new JsonObject().Add("id", alias)); // QEMU takes the backend with it
            return;
        }
        CharacterBackends.Remove(session, alias);
        CharacterTls.Remove(session, alias, ((CharDevice)device).Backend);
    }

    /// <inheritdoc/>
    public LibvirtException Missing(IDomainDevice wanted)
        => PlugErrors.Missing($"chr type '{DeviceFragment.NameOf(wanted)}' device not present in domain configuration");

    private static bool IsTwin(CharDevice a, CharDevice b) => (a, b) switch
    {
        (ConsoleDevice x, ConsoleDevice y) => x.Target.Port == y.Target.Port,
        (SerialDevice x, SerialDevice y) => x.Target.Port == y.Target.Port,
        (ChannelDevice { Target.Type: ChannelTargetType.Guestfwd } x, ChannelDevice { Target.Type: ChannelTargetType.Guestfwd } y) => x.Target.Address == y.Target.Address && x.Target.Port == y.Target.Port,
        (ChannelDevice { Target: { Type: ChannelTargetType.Virtio, Name: { } name } }, ChannelDevice { Target: { Type: ChannelTargetType.Virtio, Name: var other } }) => name == other,
        _ => false,
    };
}
