namespace Libvirt.Driver.Qemu.Definition.Checks;

/// <summary>Character devices: both sides.</summary>
internal static class CharacterChecks
{
    public static void Run(QemuGuest guest)
    {
        bool spice = guest.Devices.Graphics.Exists(g => g.Type == GraphicsType.Spice);
        foreach (var device in guest.Devices.Characters())
        {
            bool isChannel = device is ChannelDevice { Target.Type: ChannelTargetType.Virtio };
            if (device.Backend.Type == CharType.Spicevmc && !isChannel)
                throw LibvirtException.ConfigUnsupported(ErrorDomain.Domain, "spicevmc device type only supports virtio");
            Backend(device.Backend, isChannel, spice);
        }
        foreach (var device in guest.Devices.RedirectedDevices)
            Backend(device.Backend, false, spice);
        foreach (var card in guest.Devices.SmartCards)
            Backend(card.Backend, false, spice);
        foreach (var generator in guest.Devices.RandomGenerators)
            if (generator.Backend.Character is { } backend)
                Backend(backend, false, spice);
        foreach (var serial in guest.Devices.Serials)
            Serial(guest, serial.Target);
        if (guest.Devices.Parallels.Count > 0 && !(guest.IsX86 || guest.IsMips || guest.Architecture is "ppc" or "ppc64" or "alpha" or "sparc64"))
            throw QemuErrors.Unsupported("parallel ports are not supported");
    }

    /// <summary>Reconnecting is for those that call: a socket on which QEMU listens cannot.</summary>
    private static void Backend(CharBackend backend, bool isChannel, bool spice)
    {
        var source = backend.Sources.Count > 0 ? backend.Sources[0] : null;
        if (source?.Reconnect is { } reconnect && backend.Type is CharType.Unix or CharType.Tcp)
        {
            if (reconnect.Enabled == true && source.Mode == CharMode.Bind)
                throw LibvirtException.Internal(ErrorDomain.Domain, "chardev reconnect is possible only for connect mode");
            if (reconnect is { Enabled: true, Timeout: 0 })
                throw LibvirtException.InvalidArgument(ErrorDomain.Domain, "chardev reconnect source timeout cannot be '0'");
        }
        if (backend.Type is CharType.Dev or CharType.File or CharType.Pipe or CharType.Unix && source?.Path is null && !(isChannel && backend.Type == CharType.Unix))
            throw LibvirtException.Internal(ErrorDomain.Domain, "Missing source path attribute for char device");
        if (backend is { Type: CharType.Tcp, Protocol.Type: CharProtocolType.Telnets or CharProtocolType.Tls })
            throw QemuErrors.Unsupported($"tcp chardev protocol '{CharProtocolTypeNames.Text(backend.Protocol.Type.Value)}' not supported");
        if (backend.Type is CharType.Spicevmc or CharType.Spiceport && !spice)
            throw QemuErrors.Unsupported($"chardev '{CharTypeNames.Text(backend.Type.Value)}' not supported without spice graphics");
    }

    private static void Serial(QemuGuest guest, SerialTarget target)
    {
        bool possible = target.Type switch
        {
            SerialTargetType.IsaSerial or SerialTargetType.IsaDebug => guest.IsX86 || !guest.IsPSeries && !guest.IsArmVirt && !guest.IsS390,
            SerialTargetType.SpaprVioSerial => guest.IsPSeries,
            SerialTargetType.SystemSerial => guest.IsArm || guest.IsRiscv || guest.IsLoongArch,
            SerialTargetType.SclpSerial => guest.IsS390,
            _ => true,
        };
        if (!possible)
            throw QemuErrors.Unsupported($"Serial device with target type '{SerialTargetTypeNames.Text(target.Type!.Value)}' and target model '{(target.Model is { } model ? SerialModelNames.Text(model) : "none")}' not compatible with guest architecture or machine type");
    }
}
