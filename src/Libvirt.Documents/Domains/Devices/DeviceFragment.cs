namespace Libvirt.Documents.Domains;

/// <summary>A single device as a document of its own, as attach, detach and update take it.</summary>
public static class DeviceFragment
{
    /// <summary>Reads a device; its root element tells the kind. Defaults that need no domain are filled in.</summary>
    /// <exception cref="LibvirtException">it is malformed or no device</exception>
    public static IDomainDevice Parse(string xml, ParseOptions? options = null)
    {
        var reader = new XmlPullReader(xml, ErrorDomain.Domain, options ?? ParseOptions.Default);
        reader.ReadRoot();
        IDomainDevice device;
        try
        {
            device = Read(reader);
        }
        catch (LibvirtException e) when (e.Code != ErrorNumber.XmlDetail)
        {
            reader.VerifyRest();
            throw;
        }
        reader.ReadEnd();
        if (!reader.Options.SkipCompletion)
            Complete(device, reader.Options);
        return device;
    }

    /// <summary>Writes a device as a document of its own.</summary>
    public static string Format(IDomainDevice device, FormatOptions options = default)
    {
        using var buffer = new XmlBuffer(options);
        device.WriteXml(buffer, NameOf(device));
        return buffer.ToString();
    }

    /// <summary>Name of the element of a device.</summary>
    public static string NameOf(IDomainDevice device) => device switch
    {
        Disk => "disk",
        Controller => "controller",
        Lease => "lease",
        FileSystem => "filesystem",
        Interface => "interface",
        SmartCard => "smartcard",
        SerialDevice => "serial",
        ParallelDevice => "parallel",
        ConsoleDevice => "console",
        ChannelDevice => "channel",
        InputDevice => "input",
        Tpm => "tpm",
        Graphics => "graphics",
        SoundDevice => "sound",
        AudioBackend => "audio",
        VideoDevice => "video",
        HostDevice => "hostdev",
        RedirectedDevice => "redirdev",
        Hub => "hub",
        Watchdog => "watchdog",
        MemoryBalloon => "memballoon",
        RandomGenerator => "rng",
        NvramDevice => "nvram",
        PanicDevice => "panic",
        SharedMemory => "shmem",
        MemoryDevice => "memory",
        IommuDevice => "iommu",
        VsockDevice => "vsock",
        CryptoDevice => "crypto",
        PersistentStore => "pstore",
        _ => "",
    };

    private static IDomainDevice Read(XmlPullReader reader)
    {
        var name = reader.Name;
        return name switch
        {
            "disk" => Disk.ParseXml(reader),
            "controller" => Controller.ParseXml(reader),
            "lease" => Lease.ParseXml(reader),
            "filesystem" => FileSystem.ParseXml(reader),
            "interface" => Interface.ParseXml(reader),
            "smartcard" => SmartCard.ParseXml(reader),
            "serial" => SerialDevice.ParseXml(reader),
            "parallel" => ParallelDevice.ParseXml(reader),
            "console" => ConsoleDevice.ParseXml(reader),
            "channel" => ChannelDevice.ParseXml(reader),
            "input" => InputDevice.ParseXml(reader),
            "tpm" => Tpm.ParseXml(reader),
            "graphics" => Graphics.ParseXml(reader),
            "sound" => SoundDevice.ParseXml(reader),
            "audio" => AudioBackend.ParseXml(reader),
            "video" => VideoDevice.ParseXml(reader),
            "hostdev" => HostDevice.ParseXml(reader),
            "redirdev" => RedirectedDevice.ParseXml(reader),
            "hub" => Hub.ParseXml(reader),
            "watchdog" => Watchdog.ParseXml(reader),
            "memballoon" => MemoryBalloon.ParseXml(reader),
            "rng" => RandomGenerator.ParseXml(reader),
            "nvram" => NvramDevice.ParseXml(reader),
            "panic" => PanicDevice.ParseXml(reader),
            "shmem" => SharedMemory.ParseXml(reader),
            "memory" => MemoryDevice.ParseXml(reader),
            "iommu" => IommuDevice.ParseXml(reader),
            "vsock" => VsockDevice.ParseXml(reader),
            "crypto" => CryptoDevice.ParseXml(reader),
            "pstore" => PersistentStore.ParseXml(reader),
            _ => throw reader.XmlError($"unknown device type '{name}'"),
        };
    }

    /// <summary>The completion of a single device: it is done in a domain that holds nothing else.</summary>
    private static void Complete(IDomainDevice device, ParseOptions options)
    {
        var domain = new DomainDocument();
        domain.Devices.Insert(device);
        DiskDefaults.Run(domain, options);
        InterfaceDefaults.Run(domain, options);
        InputDefaults.Run(domain, options);
        HostDeviceDefaults.Run(domain, options);
        AddressDefaults.Disks(domain, options);
        foreach (var character in domain.Devices.Characters())
            character.Backend.Type ??= CharType.Pty;
        DisplayDefaults.Listeners(domain, options);
        DisplayDefaults.VideoMemory(domain, options);
    }
}
