namespace Libvirt.Documents.Domains;

/// <summary>Port numbers of character devices, and the console that is the first serial port.</summary>
internal static class CharacterDefaults
{
    public static void Ports(DomainDocument domain, ParseOptions options)
    {
        foreach (var device in domain.Devices.Characters())
            device.Backend.Type ??= CharType.Pty;
        foreach (var serial in domain.Devices.Serials)
            serial.Target.Port ??= Free(domain.Devices.Serials, 0);
        foreach (var parallel in domain.Devices.Parallels)
            parallel.Target.Port ??= domain.Devices.Parallels.IndexOf(parallel);
        foreach (var console in domain.Devices.Consoles)
        {
            console.Target.Port = domain.Devices.Consoles.IndexOf(console);
            console.Target.Type ??= ConsoleTargetType.Serial;
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
                serials.Add(new() { Backend = consoles[0].Backend.Clone(), Target = new() { Port = 0 } });
            consoles[0] = Twin(serials[0], consoles[0]);
        }
        else if (serials.Count > 0 && serials[0].Target.IsConsole)
            consoles.Insert(0, Twin(serials[0], null));
        for (int i = 1; i < consoles.Count; i++)
            consoles[i].Target.Port = i;
    }

    private static ConsoleDevice Twin(SerialDevice serial, ConsoleDevice? known) => new()
    {
        Backend = serial.Backend.Clone(),
        Info = known?.Info ?? serial.Info.Clone(),
        Target = new() { Type = ConsoleTargetType.Serial, Port = serial.Target.Port },
    };

    private static int Free(List<SerialDevice> serials, int port)
    {
        while (serials.Exists(s => s.Target.Port == port))
            port++;
        return port;
    }
}
