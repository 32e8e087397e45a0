namespace Libvirt.Documents.Domains;

/// <summary>Port numbers of character devices, and the console that is the first serial port.</summary>
internal static class CharacterDefaults
{
    public static void Ports(DomainDocument domain, ParseOptions options)
    {
        foreach (var device in domain.Devices.Characters())
            device.Backend.Type ??= CharType.Pty;
        SerialPorts(domain.Devices.Serials);
        for (int i = 0; i < domain.Devices.Parallels.Count; i++)
            domain.Devices.Parallels[i].Target.Port ??= i;
        for (int i = 0; i < domain.Devices.Consoles.Count; i++)
        {
            domain.Devices.Consoles[i].Target.Port = i;
            domain.Devices.Consoles[i].Target.Type ??= ConsoleTargetType.Serial;
        }
    }

    /// <summary>The first console of kind serial and the first serial port are the same device; the one makes the other.</summary>
    public static void ConsoleOfSerial(DomainDocument domain, ParseOptions options)
    {
        var (serials, consoles) = (domain.Devices.Serials, domain.Devices.Consoles);
        if (domain.Os.Type.Value != "hvm")
            return;
        if (consoles.Count > 0 && consoles[0].Target.Type == ConsoleTargetType.Serial)
        {
            if (serials.Count == 0)
            {
                serials.Add(new() { Backend = consoles[0].Backend.Clone(), Target = new() { Port = 0 } });
                options.DeviceDefaults?.Invoke(domain, serials[0], options);
            }
            consoles[0] = Twin(serials[0], consoles[0]);
        }
        else if (serials.Count > 0 && IsConsole(serials[0].Target.Type))
            consoles.Insert(0, Twin(serials[0], null));
        for (int i = 1; i < consoles.Count; i++)
            consoles[i].Target.Port = i;
    }

    /// <summary>The console that is a serial port is where that is.</summary>
    public static void ConsoleAddress(DomainDocument domain, ParseOptions options)
    {
        if (domain.Devices is { Consoles: [{ Target.Type: ConsoleTargetType.Serial } console, ..], Serials: [{ Info.Address: { } address }, ..] })
            console.Info.Address = address.Clone();
    }

    /// <summary>Ports on other buses and debug ports are no consoles.</summary>
    private static bool IsConsole(SerialTargetType? type) => type is not (SerialTargetType.UsbSerial or SerialTargetType.PciSerial or SerialTargetType.IsaDebug);

    /// <summary>The terminal of a guest that runs stands with the console alone.</summary>
    private static ConsoleDevice Twin(SerialDevice serial, ConsoleDevice? known)
    {
        var twin = new ConsoleDevice
        {
            Backend = serial.Backend.Clone(),
            Info = known?.Info ?? serial.Info.Clone(),
            Target = new() { Type = ConsoleTargetType.Serial, Port = serial.Target.Port },
        };
        twin.Backend.Tty ??= known?.Backend.Tty;
        return twin;
    }

    /// <summary>Each gets the lowest number that is free, in one pass: a document may have very many.</summary>
    private static void SerialPorts(List<SerialDevice> serials)
    {
        var used = new HashSet<int>();
        foreach (var serial in serials)
            if (serial.Target.Port is { } port)
                used.Add(port);
        int next = 0;
        foreach (var serial in serials)
        {
            if (serial.Target.Port is not null)
                continue;
            while (used.Contains(next))
                next++;
            serial.Target.Port = next++;
        }
    }
}
