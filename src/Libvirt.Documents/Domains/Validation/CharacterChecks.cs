namespace Libvirt.Documents.Domains;

/// <summary>The host's side of character devices.</summary>
internal static class CharacterChecks
{
    public static void Run(DomainDocument domain)
    {
        var devices = domain.Devices;
        foreach (var device in devices.Characters())
            Check(device.Backend, device, device is ChannelDevice { Target.Type: ChannelTargetType.Virtio or ChannelTargetType.Xen });
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
        if (backend?.Type is not (CharType.Unix or CharType.Tcp))
            return;
        var source = backend.Sources.Count > 0 ? backend.Sources[0] : null;
        if (backend.Type == CharType.Unix && string.IsNullOrEmpty(source?.Path) && !pathIsOptional)
            throw DomainValidation.Xml("Missing source path attribute for char device").About(device);
        if (source is { Mode: CharMode.Bind, Reconnect.Enabled: true })
            throw DomainValidation.Unsupported("chardev reconnect is possible only for connect mode").About(device);
    }
}
