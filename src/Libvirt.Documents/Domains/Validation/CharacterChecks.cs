namespace Libvirt.Documents.Domains;

/// <summary>The host's side of character devices.</summary>
internal static class CharacterChecks
{
    private const string NoPath = "Missing source path attribute for char device";

    public static void Run(DomainDocument domain)
    {
        var devices = domain.Devices;
        foreach (var device in devices.Characters())
        {
            bool paravirtual = device is ChannelDevice { Target.Type: ChannelTargetType.Virtio };
            if (device.Backend.Type == CharType.Spicevmc && !paravirtual)
                throw DomainValidation.Unsupported("spicevmc device type only supports virtio").About(device);
            Check(device.Backend, device, paravirtual || device is ChannelDevice { Target.Type: ChannelTargetType.Xen });
        }
        foreach (var device in devices.SmartCards)
            Check(device.Backend, device, false);
        foreach (var device in devices.RedirectedDevices)
            Check(device.Backend, device, false);
        foreach (var device in devices.RandomGenerators)
            Check(device.Backend.Character, device, false);
    }

    /// <summary>The path of a channel's socket can be made up, others cannot; only who connects can connect again.</summary>
    private static void Check(CharBackend? backend, DomainDevice device, bool pathIsOptional)
    {
        if (backend is null)
            return;
        var source = backend.Sources.Count > 0 ? backend.Sources[0] : null;
        var missing = backend.Type switch
        {
            CharType.File or CharType.Dev or CharType.Pipe when string.IsNullOrEmpty(source?.Path) => "path",
            CharType.Unix when string.IsNullOrEmpty(source?.Path) && !pathIsOptional => "path",
            CharType.Tcp when source?.Host is null => "host",
            CharType.Tcp when source.Service is null => "service",
            CharType.Udp when !backend.Sources.Exists(s => s.Mode != CharMode.Bind && s.Service is not null) => "service",
            _ => null,
        };
        if (missing is not null)
            throw LibvirtException.Internal(ErrorDomain.Domain, $"Missing source {missing} attribute for char device").About(device);
        if (backend.Type is CharType.Spiceport or CharType.Dbus && source?.Channel is null)
            throw DomainValidation.Unsupported("Missing source channel attribute for char device").About(device);
        if (backend.Type is CharType.Unix or CharType.Tcp && source is { Mode: CharMode.Bind, Reconnect.Enabled: true })
            throw LibvirtException.Internal(ErrorDomain.Domain, "chardev reconnect is possible only for connect mode").About(device);
    }
}
